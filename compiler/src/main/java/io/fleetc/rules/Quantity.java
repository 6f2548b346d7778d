package io.fleetc.rules;

import io.fleetc.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kubernetes quantities by their number, so that {@code 2}, {@code 2.0} and {@code 2000m} are the same. */
public final class Quantity {
    private static final Pattern FORM =
            Pattern.compile("([+-]?\\d+(?:\\.\\d*)?(?:[eE]\\d{1,2})?)(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|)");
    private static final Map<String, BigDecimal> FACTORS = factors();

    private Quantity() {}

    /** The number that a value stands for; empty when it is no quantity. */
    public static Optional<BigDecimal> of(Value value) {
        Matcher matcher = FORM.matcher(Words.scalar(value) ? Words.literal(value) : "");
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        BigDecimal factor = FACTORS.get(matcher.group(2));
        return Optional.of((factor == null ? number : number.multiply(factor)).stripTrailingZeros());
    }

    private static Map<String, BigDecimal> factors() {
        Map<String, BigDecimal> factors = new TreeMap<>();
        factors.put("n", new BigDecimal("0.000000001"));
        factors.put("u", new BigDecimal("0.000001"));
        factors.put("m", new BigDecimal("0.001"));
        String[] prefixes = {"k", "M", "G", "T", "P", "E"};
        for (int i = 0; i < prefixes.length; i++) {
            factors.put(prefixes[i], BigDecimal.TEN.pow(3 * (i + 1)));
            String binary = i == 0 ? "Ki" : prefixes[i] + "i";
            factors.put(binary, new BigDecimal(BigInteger.ONE.shiftLeft(10 * (i + 1))));
        }
        return factors;
    }
}
