package sila.launcher;

/** {@code mvn quarkus:dev}: every reload runs {@code main} again, in the same process and in another class loader. */
final class DevMode {

    private DevMode() {}

    /** Quarkus's own answer, LaunchMode, is not there before it has started. */
    static boolean isOn() {
        var loader = DevMode.class.getClassLoader().getClass().getSimpleName();
        return loader.equals("QuarkusClassLoader");
    }
}
