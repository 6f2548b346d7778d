package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Nesting;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.dhall.syntax.Universe;
import io.fleetc.diagnostic.Code;
import org.jspecify.annotations.Nullable;

/** One decoding under way: the forms that wait for a part are a stack of {@link Frame}s. */
final class Decoding {
    /**
     * How many frames there may be: several for each level of nesting, since operators of every precedence, an application
     * and a selection need no brackets inside each other.
     */
    static final int MAX_FRAMES = 32 * Nesting.LIMIT;

    /** What is answered instead of an expression once something was wrong; nobody sees it. */
    static final Expression LOST = new Expression.Reserved(Builtin.BOOL, Frame.NOWHERE);

    private static final Universe[] UNIVERSES = Universe.values();
    private static final @Nullable Operator[] OPERATORS = new Operator[Form.COMPLETION_OPERATOR + 1];

    static {
        for (Operator operator : Operator.values()) {
            OPERATORS[operator.code()] = operator;
        }
    }

    final CborReader reader;

    /** What can be seen from the place that is being decoded. */
    Scope scope = new Scope();

    private final Literals literals;
    private @Nullable Frame top;

    Decoding(CborReader reader) {
        this.reader = reader;
        this.literals = new Literals(reader);
    }

    /** Decodes all of it. */
    Expression expression() {
        Expression part = null;
        while (reader.ok()) {
            Frame waiting = top;
            if (part == null) {
                part = start();
            } else if (waiting == null) {
                reader.end();
                return part;
            } else {
                waiting.take(part);
                part = proceed(waiting);
            }
        }
        return LOST;
    }

    /** A name that is not the one that is left out. */
    String name() {
        int place = reader.mark();
        String name = reader.text("a name");
        if (name.equals("_")) {
            reader.refuse("the name `_` at byte " + place + " must be left out");
        }
        return name;
    }

    /** Says that the expression at that byte is nested too deeply. */
    static String tooDeep(int place) {
        return "the expression at byte " + place + " is nested deeper than " + Nesting.LIMIT + " levels";
    }

    private @Nullable Expression push(Frame frame) {
        if (frame.nesting > Nesting.LIMIT || frame.height > MAX_FRAMES) {
            reader.fail(Code.FC7009, tooDeep(reader.mark()));
        }
        top = frame;
        return proceed(frame);
    }

    private @Nullable Expression proceed(Frame frame) {
        Expression whole = frame.proceed();
        if (whole != null) {
            top = frame.below;
        }
        return whole;
    }

    /** The next expression if it has no parts; else null, and a frame waits for one. */
    private @Nullable Expression start() {
        return switch (reader.peek()) {
            case INTEGER -> scope.variable("_", index());
            case TEXT -> builtin();
            case TRUE, FALSE -> new Expression.BoolLiteral(reader.bool("a truth value"), Frame.NOWHERE);
            case REAL -> new Expression.DoubleLiteral(reader.real(), Frame.NOWHERE);
            case ARRAY -> array();
            default -> lost();
        };
    }

    private Expression lost() {
        reader.refuseNext("an expression");
        return LOST;
    }

    private long index() {
        return reader.integer("the index of a variable", 0, Long.MAX_VALUE);
    }

    private Expression builtin() {
        int place = reader.mark();
        String name = reader.text("a built-in");
        for (Universe universe : UNIVERSES) {
            if (universe.spelling().equals(name)) {
                return new Expression.Constant(universe, Frame.NOWHERE);
            }
        }
        Builtin builtin = Builtin.named(name);
        if (builtin == null) {
            reader.refuse("the text at byte " + place + " is not the name of a built-in");
            return LOST;
        }
        return new Expression.Reserved(builtin, Frame.NOWHERE);
    }

    private @Nullable Expression array() {
        int place = reader.mark();
        Items items = Items.array(reader, "the expression");
        items.next();
        if (reader.peek() == CborReader.Kind.TEXT) {
            String name = name();
            items.next();
            long index = index();
            items.end();
            return scope.variable(name, index);
        }
        Form form = Form.numbered(reader.integer("the number of a form", 0, Integer.MAX_VALUE));
        if (form == null) {
            reader.refuse("the expression at byte " + place + " has a form that is not known");
            return LOST;
        }
        return form(form, items.titled(form.title()));
    }

    private @Nullable Expression form(Form form, Items items) {
        if (form == Form.LET && top instanceof LetFrame outer && outer.goesOn(items)) {
            return proceed(outer);
        }
        if (top != null && top.joins(form, items)) {
            return null;
        }
        return switch (form) {
            case NATURAL, INTEGER, BYTES, DATE, TIME, TIME_ZONE -> literals.read(form, items);
            case APPLICATION -> push(new ApplicationFrame(this, top, items));
            case LAMBDA, FUNCTION_TYPE -> push(new BinderFrame(this, top, form, items));
            case OPERATION -> operation(items);
            case LET -> push(new LetFrame(this, top, items));
            case WITH -> push(new WithFrame(this, top, items));
            case SELECTION, PROJECTION -> push(new SelectorsFrame(this, top, form, items));
            case TEXT -> push(new TextFrame(this, top, items));
            case RECORD_TYPE, RECORD, UNION_TYPE -> push(new MembersFrame(this, top, form, items));
            case IMPORT -> push(new ImportFrame(this, top, items));
            default -> push(new PartsFrame(this, top, form, items));
        };
    }

    private @Nullable Expression operation(Items items) {
        items.next();
        int place = reader.mark();
        int code = (int) reader.integer("the number of an operator", 0, Integer.MAX_VALUE);
        Operator operator = code < OPERATORS.length ? OPERATORS[code] : null;
        if (operator == null && code != Form.COMPLETION_OPERATOR) {
            reader.refuse("the operator at byte " + place + " is not known");
            return LOST;
        }
        if (operator == null) {
            return push(new PartsFrame(this, top, Form.COMPLETION, items));
        }
        boolean joined = top instanceof OperationFrame outer && outer.joins(operator, items);
        return joined ? null : push(new OperationFrame(this, top, operator, items));
    }
}
