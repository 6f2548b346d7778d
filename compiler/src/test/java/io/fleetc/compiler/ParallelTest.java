package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ParallelTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicBoolean ended = new AtomicBoolean();

    @Test
    void keepsTheOrder() {
        assertThat(Parallel.map(List.of(3, 1, 2), 2, value -> value * 10)).containsExactly(30, 10, 20);
    }

    @Test
    void afterAnErrorNothingIsAtWork() {
        assertThatThrownBy(() -> Parallel.map(List.of("fails", "works on"), 2, this::work))
                .hasMessage("failed");
        assertThat(ended).isTrue();
    }

    @Test
    void afterAnInterruptNothingIsAtWork() {
        Thread caller = Thread.currentThread();
        assertThatThrownBy(() -> Parallel.map(List.of("works on", "interrupts"), 2, value -> {
                    if (value.equals("interrupts")) {
                        await();
                        caller.interrupt();
                        return value;
                    }
                    return work(value);
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ended).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Fails once the other work has begun; that one takes a while to end when it is told to. */
    private String work(String value) {
        if (value.equals("fails")) {
            await();
            throw new IllegalStateException("failed");
        }
        begun.countDown();
        sleepUntilInterrupted(Long.MAX_VALUE);
        sleepUntilInterrupted(200);
        ended.set(true);
        return value;
    }

    private void await() {
        try {
            begun.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void sleepUntilInterrupted(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            return;
        }
    }
}
