package cases.elsewhere;

/** Keeps methods for its subclasses. */
public class Parent {
    protected final String field = " field";

    protected String kept(String value) {
        return "kept " + value;
    }

    protected String alsoKept() {
        return " also kept";
    }

    protected static String keptStatic() {
        return "kept and static";
    }

    public String open() {
        return "open";
    }

    @Override
    public String toString() {
        return "parent";
    }
}
