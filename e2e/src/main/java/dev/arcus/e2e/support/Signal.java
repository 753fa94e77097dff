package dev.arcus.e2e.support;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * A signal of POSIX, sent by {@code kill(2)} itself: starting a program for it would take milliseconds, longer than most steps
 * of the exchange.
 */
public enum Signal {
    KILL(9, 9),
    TERM(15, 15),
    STOP(19, 17),
    CONT(18, 19);

    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");
    private static final MethodHandle SYSTEM_CALL = systemCall();

    private final int linux;
    private final int mac;

    Signal(int linux, int mac) {
        this.linux = linux;
        this.mac = mac;
    }

    /** Sends it to a child of ours that was not waited for yet; to one that ended meanwhile it does nothing. */
    void to(Process child) {
        if (!child.isAlive()) {
            return;
        }
        try {
            var ignored = (int) SYSTEM_CALL.invokeExact((int) child.pid(), MAC ? mac : linux);
        } catch (Throwable e) {
            throw new IllegalStateException("kill(2) cannot be called", e);
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle systemCall() {
        var linker = Linker.nativeLinker();
        var number = ValueLayout.JAVA_INT;
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("kill"), FunctionDescriptor.of(number, number, number));
    }
}
