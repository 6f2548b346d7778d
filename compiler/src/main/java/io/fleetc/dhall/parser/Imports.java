package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.Import;
import io.fleetc.dhall.syntax.ImportMode;
import io.fleetc.dhall.syntax.ImportTarget;
import io.fleetc.dhall.syntax.ImportTarget.Anchor;
import io.fleetc.dhall.syntax.ImportTarget.Environment;
import io.fleetc.dhall.syntax.ImportTarget.Local;
import io.fleetc.dhall.syntax.ImportTarget.Remote;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Imports: paths, variables of the environment, URLs, and the hash and mode behind any of them. */
final class Imports {
    private static final int HASH_DIGITS = 64;
    private static final String HASH = "sha256:";

    private final Parse parse;
    private final Cursor cursor;
    private final Urls urls;

    Imports(Parse parse) {
        this.parse = parse;
        this.cursor = parse.cursor;
        this.urls = new Urls(cursor);
    }

    /** Takes a path, which begins here with its anchor or first slash. */
    @Nullable
    Expression local() {
        int start = cursor.at;
        Anchor anchor = Anchor.ABSOLUTE;
        if (cursor.here() == '~') {
            anchor = Anchor.HOME;
            cursor.at++;
        } else if (cursor.sees('.', '.')) {
            anchor = Anchor.PARENT;
            cursor.at += 2;
        } else if (cursor.here() == '.') {
            anchor = Anchor.HERE;
            cursor.at++;
        }
        List<String> components = new ArrayList<>();
        while (cursor.here() == '/') {
            char next = cursor.text[cursor.at + 1];
            int from = cursor.at + 1;
            if (next == '"') {
                String quoted = quotedComponent();
                if (quoted == null) {
                    return null;
                }
                components.add(quoted);
            } else if (Characters.isPath(next)) {
                do {
                    cursor.at++;
                } while (Characters.isPath(cursor.here()));
                components.add(new String(cursor.text, from, cursor.at - from));
            } else {
                if (!components.isEmpty() && next != '/' && next != '\\') {
                    parse.mistakes.report(LiteralWording.pathEndsInSlash(cursor.span(cursor.at, ++cursor.at)));
                }
                break;
            }
        }
        if (components.isEmpty()) {
            return parse.lose(LiteralWording.pathWithoutFile(cursor, start));
        }
        String file = components.remove(components.size() - 1);
        return hashed(new Local(anchor, components, file), start);
    }

    /** Takes a slash and the component between double quotes behind it. */
    private @Nullable String quotedComponent() {
        int opening = ++cursor.at;
        cursor.at++;
        while (!cursor.atEnd() && cursor.here() >= ' ' && cursor.here() != '"' && cursor.here() != '/') {
            if (cursor.here() <= '\u007F') {
                cursor.at++;
            } else {
                cursor.character();
            }
        }
        if (cursor.here() != '"' || cursor.at == opening + 1) {
            parse.lose(LiteralWording.brokenQuotedComponent(cursor, opening));
            return null;
        }
        return new String(cursor.text, opening + 1, cursor.at++ - opening - 1);
    }

    /** Whether {@code env:} and a name begin here. */
    boolean isEnvironment() {
        char[] text = cursor.text;
        int at = cursor.at;
        char name = text[at + 4];
        return (text[at] | 32) == 'e'
                && (text[at + 1] | 32) == 'n'
                && (text[at + 2] | 32) == 'v'
                && text[at + 3] == ':'
                && (Characters.beginsLabel(name) || name == '"');
    }

    /** Takes {@code env:NAME}. */
    @Nullable
    Expression environment() {
        int start = cursor.at;
        cursor.at += 4;
        int from = cursor.at;
        if (cursor.here() != '"') {
            while (Characters.isVariable(cursor.here())) {
                cursor.at++;
            }
            return hashed(new Environment(new String(cursor.text, from, cursor.at - from)), start);
        }
        cursor.at++;
        StringBuilder name = new StringBuilder();
        while (cursor.here() >= ' ' && cursor.here() <= '~' && cursor.here() != '"' && cursor.here() != '=') {
            char c = cursor.text[cursor.at++];
            if (c == '\\') {
                int escape = "\"\\abfnrtv".indexOf(cursor.here());
                if (escape < 0) {
                    return parse.lose(LiteralWording.unknownVariableEscape(cursor, cursor.at - 1));
                }
                c = "\"\\\u0007\b\f\n\r\t\u000B".charAt(escape);
                cursor.at++;
            }
            name.append(c);
        }
        if (cursor.here() != '"' || name.isEmpty()) {
            return parse.lose(LiteralWording.brokenVariable(cursor, from));
        }
        cursor.at++;
        return hashed(new Environment(name.toString()), start);
    }

    /** Whether {@code http://} or {@code https://} begins here. */
    boolean isRemote() {
        return urls.begin();
    }

    /** Takes an URL and {@code using}, if that follows. */
    @Nullable
    Expression remote() {
        int start = cursor.at;
        Remote remote = urls.read();
        if (remote == null) {
            return null;
        }
        cursor.skip();
        if (!cursor.sees(Keyword.USING)) {
            return hashed(remote, start);
        }
        if (!cursor.spaced()) {
            parse.mistakes.report(Wording.keywordWithoutSpaceBefore(cursor));
        }
        parse.push(new HeadersFrame(parse.top(), remote, start, cursor.scope));
        parse.keyword(Keyword.USING);
        return parse.want(Wanted.ARGUMENT);
    }

    /** Takes the hash and the mode that may follow a target, which completes the import. */
    @Nullable
    Expression hashed(ImportTarget target, int start) {
        cursor.skip();
        int end = cursor.behind;
        Span targetSpan = cursor.span(start, end);
        String hash = null;
        if (beginsHash()) {
            if (!cursor.spaced()) {
                parse.mistakes.report(Wording.hashWithoutSpace(cursor));
            }
            int from = cursor.at + HASH.length();
            cursor.at = from;
            while (Characters.isHexadecimal(cursor.here())) {
                cursor.at++;
            }
            end = cursor.at;
            if (end - from != HASH_DIGITS) {
                parse.mistakes.report(LiteralWording.hashLength(cursor.span(from, end), end - from));
            }
            hash = new String(cursor.text, from, end - from).toLowerCase(Locale.ROOT);
            cursor.skip();
        }
        ImportMode mode = ImportMode.CODE;
        if (cursor.sees(Keyword.AS)) {
            if (!cursor.spaced()) {
                parse.mistakes.report(Wording.keywordWithoutSpaceBefore(cursor));
            }
            parse.keyword(Keyword.AS);
            ImportMode found = mode();
            if (found == null) {
                return parse.lose(LiteralWording.importModeExpected(cursor));
            }
            mode = found;
            cursor.takeWord();
            end = cursor.at;
        }
        parse.imported = true;
        return new Import(target, mode, hash, targetSpan, cursor.span(start, end));
    }

    private boolean beginsHash() {
        char[] text = cursor.text;
        if (cursor.at + HASH.length() > cursor.length) {
            return false;
        }
        for (int i = 0; i < HASH.length(); i++) {
            if (text[cursor.at + i] != HASH.charAt(i)) {
                return false;
            }
        }
        // `./f sha256: T` annotates an application to a variable of that name.
        return text[cursor.at + HASH.length()] > ' ';
    }

    private @Nullable ImportMode mode() {
        if (!Characters.beginsLabel(cursor.here())) {
            return null;
        }
        return switch (cursor.word().text) {
            case "Text" -> ImportMode.TEXT;
            case "Location" -> ImportMode.LOCATION;
            case "Bytes" -> ImportMode.BYTES;
            default -> null;
        };
    }
}
