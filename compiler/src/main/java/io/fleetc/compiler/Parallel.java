package io.fleetc.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Applies a function to many values at the same time. The results stand in the order of the values.
 *
 * <p>However it ends, no thread is at work any more: nothing is written behind the back of who puts a failed run right.
 */
final class Parallel {
    private Parallel() {}

    static <T, R> List<R> map(List<T> values, int threads, Function<? super T, ? extends R> function) {
        if (threads == 1 || values.size() < 2) {
            List<R> results = new ArrayList<>();
            values.forEach(value -> results.add(function.apply(value)));
            return results;
        }
        ExecutorService executor = Executors.newFixedThreadPool(Math.min(threads, values.size()));
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (T value : values) {
                futures.add(executor.submit(() -> function.apply(value)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(await(future));
            }
            return results;
        } finally {
            executor.shutdownNow();
            awaitEnd(executor);
        }
    }

    private static void awaitEnd(ExecutorService executor) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <R> R await(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException bug ? bug : new IllegalStateException(e.getCause());
        }
    }
}
