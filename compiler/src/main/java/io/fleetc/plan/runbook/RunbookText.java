package io.fleetc.plan.runbook;

import io.fleetc.plan.runbook.Runbook.Item;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;

/** A runbook as plain text, as Markdown, and as JSON. */
public final class RunbookText {
    private static final String FENCE = "```";

    private RunbookText() {}

    /** For a terminal. */
    public static String plain(Runbook runbook) {
        StringBuilder text = new StringBuilder(runbook.title()).append('\n');
        for (Runbook.Section section : runbook.sections()) {
            text.append('\n').append(section.title()).append('\n');
            for (int i = 0; i < section.items().size(); i++) {
                Item item = section.items().get(i);
                if (item instanceof Item.Say say) {
                    text.append("  - ").append(say.text()).append('\n');
                } else if (item instanceof Item.Run run) {
                    text.append("    $ ").append(line(run)).append('\n');
                } else if (item instanceof Item.Quote quote) {
                    text.append("  - ").append(said(quote)).append('\n');
                    if (lastOfItsSource(section.items(), i)) {
                        text.append("    (").append(quote.source()).append(")\n");
                    }
                }
            }
        }
        return text.toString();
    }

    /** For a pull request: commands that follow each other share a block. */
    public static String markdown(Runbook runbook) {
        StringBuilder text = new StringBuilder("## ").append(runbook.title()).append('\n');
        for (Runbook.Section section : runbook.sections()) {
            text.append("\n### ").append(section.title()).append("\n");
            Class<?> previous = Runbook.class;
            for (int i = 0; i < section.items().size(); i++) {
                Item item = section.items().get(i);
                boolean command = item instanceof Item.Run;
                if (command != previous.equals(Item.Run.class) || i == 0) {
                    text.append(previous.equals(Item.Run.class) ? FENCE + "\n\n" : "\n");
                    text.append(command ? FENCE + "sh\n" : "");
                }
                markdown(item, lastOfItsSource(section.items(), i), text);
                previous = item.getClass();
            }
            text.append(previous.equals(Item.Run.class) ? FENCE + "\n" : "");
        }
        return text.toString();
    }

    private static void markdown(Item item, boolean withSource, StringBuilder text) {
        if (item instanceof Item.Say say) {
            text.append("- ").append(escaped(say.text())).append('\n');
        } else if (item instanceof Item.Run run) {
            text.append(line(run)).append('\n');
        } else if (item instanceof Item.Quote quote) {
            text.append("- ").append(escaped(said(quote))).append('\n');
            if (withSource) {
                text.append("  <br><sub>").append(escaped(quote.source())).append("</sub>\n");
            }
        }
    }

    /** Sentences that follow each other and were read in the same place name it once. */
    private static boolean lastOfItsSource(List<Item> items, int at) {
        return items.get(at) instanceof Item.Quote quote
                && !(at + 1 < items.size()
                        && items.get(at + 1) instanceof Item.Quote next
                        && next.release().equals(quote.release())
                        && next.source().equals(quote.source()));
    }

    private static String line(Item.Run run) {
        return run.remark().isEmpty() ? run.command() : run.command() + "  # " + run.remark();
    }

    /** For programs. */
    public static String json(Runbook runbook) {
        return JsonWriter.pretty(value(runbook));
    }

    /** As a value, to stand in a larger document. */
    public static Value value(Runbook runbook) {
        List<Value> sections = new ArrayList<>();
        for (Runbook.Section section : runbook.sections()) {
            sections.add(Values.map()
                    .put("id", section.id())
                    .put("title", section.title())
                    .put(
                            "items",
                            Values.list(section.items().stream()
                                    .map(RunbookText::value)
                                    .toList()))
                    .build());
        }
        return Values.map()
                .put("title", runbook.title())
                .put("sections", Values.list(sections))
                .build();
    }

    private static Value value(Item item) {
        if (item instanceof Item.Say say) {
            return Values.map().put("say", say.text()).build();
        }
        if (item instanceof Item.Run run) {
            return Values.map()
                    .put("run", run.command())
                    .put("remark", run.remark().isEmpty() ? null : run.remark())
                    .build();
        }
        Item.Quote quote = (Item.Quote) item;
        return Values.map()
                .put("release", quote.release())
                .put("topic", quote.topic())
                .put("quote", quote.text())
                .put("source", quote.source())
                .build();
    }

    private static String said(Item.Quote quote) {
        return quote.release() + ", " + quote.topic() + ": " + quote.text();
    }

    /** Text between backticks is code in both; the rest must not become markup. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        boolean code = false;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            code ^= at == '`';
            if (!code && (at == '<' || at == '*' || at == '_' || at == '[')) {
                escaped.append('\\');
            }
            escaped.append(at);
        }
        return escaped.toString();
    }
}
