package io.fleetc.schema;

import io.fleetc.diagnostic.Code;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What exactly breaks the form of a text, in a few words; empty where the form itself says enough. */
final class Reasons {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]+([.][0-9]+)?(.*)", Pattern.DOTALL);

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d([.]\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    private Reasons() {}

    /**
     * The reason.
     *
     * @param code which kind of form it is
     * @param text the text
     * @param most how long it may be
     * @param fits whether another text has the form
     */
    static String of(Code code, String text, int most, Predicate<String> fits) {
        if (text.isEmpty()) {
            return "it is empty";
        }
        if (text.codePointCount(0, text.length()) > most) {
            return "it has " + text.codePointCount(0, text.length()) + " characters, the limit is " + most;
        }
        if (!text.strip().equals(text)) {
            return "there is white space around it";
        }
        return switch (code) {
            case FC2007 -> Cidrs.reason(text);
            case FC2008 -> version(text, fits);
            case FC2009 -> name(text, fits);
            case FC2014 -> quantity(text, fits);
            case FC6011 -> time(text, fits);
            default -> other(text, fits);
        };
    }

    private static String version(String text, Predicate<String> fits) {
        String[] numbers = text.split("[-+]", 2)[0].split("\\.", -1);
        if (text.toLowerCase(Locale.ROOT).startsWith("v")) {
            return "it begins with " + Words.code(text.substring(0, 1));
        }
        if (numbers.length == 3 && fits.test(numbers[0] + "." + numbers[1])) {
            return "the patch number does not belong here";
        }
        if (numbers.length > 3) {
            return "it has " + numbers.length + " numbers";
        }
        if (text.matches("[0-9]+")) {
            return "it has one number only";
        }
        if (text.matches("[0-9]+\\.[0-9]+") && fits.test(text + ".0")) {
            return "the patch number is missing";
        }
        if (text.matches("(.*\\.)?0[0-9]+.*")) {
            return "a number begins with 0";
        }
        return text.matches("[0-9]+(\\.[0-9]+)+") ? "there is no such version" : "";
    }

    /** The first character that fits nowhere, or the first or last one where it does not fit there, or a lack of them. */
    private static String name(String text, Predicate<String> fits) {
        if (text.contains("://")) {
            return "it is a URL";
        }
        if (text.matches("[^:\\[]+:[0-9]+") && fits.test(text.substring(0, text.indexOf(':')))) {
            return "it carries a port";
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String character = Character.toString(text.codePointAt(i));
            if (!fits.test("aa" + character + "aa")) {
                return shown(character) + " is not allowed";
            }
        }
        String first = text.substring(0, text.offsetByCodePoints(0, 1));
        if (!fits.test(first + "aa")) {
            return "it begins with " + shown(first);
        }
        String last = text.substring(text.offsetByCodePoints(text.length(), -1));
        if (!fits.test("aa" + last)) {
            return "it ends with " + shown(last);
        }
        return fits.test(text + "aa") ? "it is too short" : "";
    }

    private static String shown(String character) {
        int point = character.codePointAt(0);
        if (point == ' ') {
            return "a space";
        }
        boolean visible = point > ' ' && Character.isDefined(point) && !Character.isISOControl(point);
        return visible ? Words.code(character) : String.format(Locale.ROOT, "U+%04X", point);
    }

    private static String quantity(String text, Predicate<String> fits) {
        if (text.startsWith("-")) {
            return "it is negative";
        }
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return "it does not begin with a number";
        }
        String unit = amount.group(2);
        if (unit.isEmpty()) {
            return "it is finer than a thousandth";
        }
        if (unit.startsWith(",")) {
            return "the decimal point is `.`";
        }
        if (fits.test(text.replaceAll("\\s", ""))) {
            return "there is white space in it";
        }
        return unit.equals("m") ? "`m` is a thousandth of a byte" : Words.code(unit.strip()) + " is no unit of it";
    }

    private static String time(String text, Predicate<String> fits) {
        if (fits.test(text + "Z")) {
            return "the zone is missing";
        }
        if (fits.test(text + "T00:00:00Z")) {
            return "the time of day is missing";
        }
        if (fits.test(text.toUpperCase(Locale.ROOT).replaceFirst("\\s+", "T"))) {
            return "day and time are joined by `T`";
        }
        if (fits.test(text.replaceFirst("T(\\d\\d:\\d\\d)", "T$1:00"))) {
            return "the seconds are missing";
        }
        return TIME.matcher(text).matches() ? "there is no such time" : "";
    }

    private static String other(String text, Predicate<String> fits) {
        if (fits.test("https://" + text)) {
            return "the scheme is missing";
        }
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return "there is no such day";
        }
        List<String> steps = List.of(text.split("/", -1));
        String down = steps.stream()
                .filter(step -> !step.isEmpty() && !step.matches("[.]{1,2}"))
                .collect(Collectors.joining("/"));
        if (steps.contains("..") && fits.test(down)) {
            return "`..` leads upwards";
        }
        if (steps.contains(".") && fits.test(down)) {
            return down.isEmpty() ? "the empty text is the root" : "`.` stands for nothing";
        }
        if (fits.test(text.replaceAll("\\s+", ""))) {
            return "there is white space in it";
        }
        return fits.test(text + ":80") ? "the port is missing" : "";
    }
}
