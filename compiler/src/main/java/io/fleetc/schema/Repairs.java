package io.fleetc.schema;

import io.fleetc.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts that somebody may have meant who wrote another one; which of them fit, the schema decides. */
final class Repairs {
    private static final Pattern DURATION = Pattern.compile("([0-9]+([.][0-9]+)?\\s*[a-z]{1,3}\\s*)+");
    private static final Pattern AMOUNT = Pattern.compile("([0-9]+)(?:[.,]([0-9]+))?\\s*([A-Za-z]*)");

    /**
     * Units as people write them. `GB` is a power of 1000 as its standard says; a lone small letter is what container
     * tools and Java take for a power of 1024.
     */
    private static final Map<String, List<String>> UNITS = Map.ofEntries(
            Map.entry("kib", List.of("Ki")),
            Map.entry("mib", List.of("Mi")),
            Map.entry("gib", List.of("Gi")),
            Map.entry("tib", List.of("Ti")),
            Map.entry("ki", List.of("Ki")),
            Map.entry("mi", List.of("Mi")),
            Map.entry("gi", List.of("Gi")),
            Map.entry("ti", List.of("Ti")),
            Map.entry("kb", List.of("k", "K")),
            Map.entry("mb", List.of("M", "m")),
            Map.entry("gb", List.of("G", "g")),
            Map.entry("tb", List.of("T", "t")),
            Map.entry("k", List.of("Ki", "k")),
            Map.entry("m", List.of("m", "Mi")),
            Map.entry("g", List.of("Gi", "g")),
            Map.entry("t", List.of("Ti", "t")));

    private Repairs() {}

    /**
     * The candidates, the likeliest first; the text itself is never one of them, nor one that says less than the text. White
     * space inside goes only where it cannot separate two things: in front of a unit, and where lines are wrapped.
     *
     * @param given whether the name is given by somebody else, so that its letters cannot be changed
     * @param wrapped whether white space in the text means nothing
     */
    static List<String> of(Code code, String text, boolean given, boolean wrapped) {
        List<String> candidates = new ArrayList<>();
        if (text.isBlank()) {
            return candidates;
        }
        candidates.add(text.strip());
        if (wrapped) {
            candidates.add(text.replaceAll("\\s+", ""));
        }
        switch (code) {
            case FC2007 -> cidrs(text, candidates);
            case FC2008 -> versions(text, candidates);
            case FC2009 -> names(text, given, candidates);
            case FC2014 -> quantities(text, candidates);
            case FC6011 -> candidates.add(text.strip().toUpperCase(Locale.ROOT).replaceFirst("\\s+", "T"));
            default -> others(text, candidates);
        }
        return candidates.stream().filter(candidate -> !candidate.equals(text)).toList();
    }

    private static void cidrs(String text, List<String> candidates) {
        candidates.add(text + (text.contains(":") ? "/128" : "/32"));
    }

    private static void versions(String text, List<String> candidates) {
        String bare = text.strip().replaceFirst("^[vV]", "");
        candidates.add(bare);
        if (bare.contains(".")) {
            candidates.add(bare + ".0");
        }
        candidates.add(bare.replaceFirst("^([0-9]+\\.[0-9]+)\\..*$", "$1"));
        candidates.add(bare.replaceAll("(^|\\.)0+([0-9])", "$1$2"));
    }

    private static void names(String text, boolean given, List<String> candidates) {
        String host =
                text.strip().replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://", "").replaceFirst("/$", "");
        candidates.add(host);
        candidates.add(host.toLowerCase(Locale.ROOT).replaceFirst("[.]$", ""));
        if (given) {
            return;
        }
        String small = text.strip().toLowerCase(Locale.ROOT);
        candidates.add(small);
        candidates.add(small.replaceAll("[^a-z0-9]+", "_"));
        candidates.add(small.replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", ""));
        candidates.add(cut(small.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "")));
        candidates.add(text.strip().replaceAll("[^A-Za-z0-9_.-]+", "_"));
        candidates.add(text.strip().replaceAll("[^A-Za-z0-9_]+", "_"));
    }

    /** At most as long as a DNS label, and without the hyphen that a cut may leave at its end. */
    private static String cut(String name) {
        return name.length() <= 63 ? name : name.substring(0, 63).replaceAll("-+$", "");
    }

    private static void quantities(String text, List<String> candidates) {
        Matcher amount = AMOUNT.matcher(text.strip());
        if (!amount.matches()) {
            return;
        }
        String number = amount.group(2) == null ? amount.group(1) : amount.group(1) + "." + amount.group(2);
        candidates.add(number + amount.group(3));
        List<String> units = UNITS.get(amount.group(3).toLowerCase(Locale.ROOT));
        if (units != null) {
            units.forEach(unit -> candidates.add(number + unit));
        }
    }

    private static void others(String text, List<String> candidates) {
        String bare = text.strip();
        candidates.add("/" + bare.replaceAll("^/+|/+$", ""));
        candidates.add(bare.replaceAll("^/+|/+$", ""));
        candidates.add(bare.replaceFirst("^[a-z]+://", "").replaceAll("/+$", ""));
        candidates.add(Pattern.compile("/")
                .splitAsStream(bare)
                .filter(step -> !step.isEmpty() && !step.equals("."))
                .collect(Collectors.joining("/")));
        String packed = bare.replaceAll("\\s+", "");
        if (DURATION.matcher(bare).matches()) {
            candidates.add(packed);
        }
        if (packed.matches("[0-9]{1,6}d")) {
            candidates.add(24L * Long.parseLong(packed.substring(0, packed.length() - 1)) + "h");
        }
    }
}
