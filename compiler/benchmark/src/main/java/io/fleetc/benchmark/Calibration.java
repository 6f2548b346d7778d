package io.fleetc.benchmark;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;

/**
 * A fixed piece of work that is run beside whatever is measured: figures are given as ratios to it, since a shared machine
 * has no milliseconds of its own. Hashing, comparing text in a tree, and making garbage: about a tenth of a second on the
 * machine the targets were set on. It is never to be changed, since that would void old figures.
 */
final class Calibration {
    private static final int BLOCK = 1 << 20;

    private Calibration() {}

    /** Does the work once; the result only keeps the virtual machine from leaving it out. */
    static long run() {
        return hashing() + comparing() + allocating();
    }

    private static long hashing() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            for (int i = 0; i < 24; i++) {
                digest.update(block);
            }
            return digest.digest()[0];
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long comparing() {
        TreeMap<String, Integer> tree = new TreeMap<>();
        long seed = 42;
        for (int i = 0; i < 60_000; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            tree.put("cluster-" + (seed >>> 40), i);
        }
        return tree.size();
    }

    private static long allocating() {
        long sum = 0;
        Object[] window = new Object[4096];
        for (int i = 0; i < 4_000_000; i++) {
            window[i & 4095] = new long[] {i, i + 1};
            sum += ((long[]) window[i & 4095])[1];
        }
        return sum;
    }
}
