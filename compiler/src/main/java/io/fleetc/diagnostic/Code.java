package io.fleetc.diagnostic;

/**
 * The stable codes of what fleetc says itself; a violated rule is printed under the rule's id instead.
 *
 * <p>The first digit is the stage: 1 reading, 2 schema, 3 model, 4 catalogue, 5 output, 6 change, 7 Dhall. A code is
 * never renumbered and never reused. The long text of each stands in {@code explain/<code>.md} beside this class and is
 * what {@code fleetc explain} prints.
 */
public enum Code {
    FC1001("no fleet description was found"),
    FC1002("the file cannot be read"),
    FC1003("the path leaves the fleet root"),
    FC1004("the file is too large"),
    FC1005("the file is not text"),
    FC1006("the text is not UTF-8"),
    FC1007("the file is empty"),
    FC1008("a symbolic link leads back to itself"),
    FC1009("two entry files describe the fleet"),
    FC1010("the YAML cannot be read"),
    FC1011("a tab is used for indentation"),
    FC1012("a key is written twice"),
    FC1013("the file holds more than one document"),
    FC1014("there are too many aliases"),
    FC1015("a merge key is used"),
    FC1016("the nesting is too deep"),
    FC1017("the document is too large once aliases are expanded"),
    FC1018("a plain word means different things to different YAML readers"),
    FC1019("a YAML tag is not supported"),
    FC1020("a key is not a text"),
    FC1021("a number has no JSON form"),

    FC2001("the field is unknown"),
    FC2002("the value has the wrong type"),
    FC2003("a required field is missing"),
    FC2004("the value is not one of those allowed"),
    FC2005("the text has the wrong form"),
    FC2006("the number is out of range"),
    FC2007("the CIDR is not valid"),
    FC2008("the version is not valid"),
    FC2009("the name is not valid"),
    FC2010("a secret value is written into the fleet"),
    FC2011("the key was removed or renamed"),
    FC2012("the kind of the document is not known"),
    FC2013("the feature is not supported yet"),
    FC2014("the quantity is not valid"),
    FC2015("the list or map has the wrong number of entries"),

    FC3001("there is more than one Fleet document"),
    FC3002("there is no Fleet document"),
    FC3003("a name is used twice"),
    FC3004("the group is not known"),
    FC3005("the global database is not known"),
    FC3006("a required setting is missing"),
    FC3007("the setting belongs to another type"),
    FC3008("the standby pair is not valid"),
    FC3009("the cluster needs exactly one database"),
    FC3010("the waiver cannot apply"),
    FC3011("the waiver is not used"),
    FC3012("the cluster named is not a member"),
    FC3013("the free-form values set a path that the model owns"),
    FC3014("a secret has no way to the cluster"),
    FC3015("the image of the service is not known"),
    FC3016("the delivery cannot express this"),
    FC3017("the selection matches no cluster"),

    FC4001("the flag is unknown"),
    FC4002("the flag is newer than the platform version"),
    FC4003("the flag was removed"),
    FC4004("the flag was renamed"),
    FC4005("the platform version is not supported"),
    FC4006("the flag is a draft"),
    FC4007("the flag can only be set at run time"),
    FC4008("the flag is left out on a cluster"),
    FC4009("an override in the platform may beat the flag"),
    FC4010("the catalogue file is not valid"),
    FC4011("an example of the rule fails"),
    FC4012("the rule clashes with a shipped one"),

    FC5001("the output directory cannot be written"),
    FC5002("a file was edited by hand"),
    FC5003("another run is writing the same directory"),
    FC5004("writing failed half-way"),
    FC5005("two objects have the same identity"),
    FC5006("a file differs from what the fleet compiles to"),
    FC5007("a file is missing"),
    FC5008("a file is not part of the output"),
    FC5009("an object does not fit its typed model"),
    FC5010("golden files are not updated in CI"),

    FC7001("the Dhall text goes on otherwise than it can"),
    FC7002("a bracket, text, label or comment is not closed"),
    FC7003("a space is missing"),
    FC7004("a reserved word is used as a name"),
    FC7005("a number, date, time or byte sequence is not valid"),
    FC7006("a text is not valid"),
    FC7007("an import is not valid"),
    FC7008("parentheses are missing"),
    FC7009("the nesting is too deep"),
    FC7020("the name is not in scope"),
    FC7021("the type is not the one that is expected"),
    FC7022("the fields of the record are not those that are expected"),
    FC7023("there is no such field or alternative"),
    FC7024("what is applied takes no more arguments"),
    FC7025("an operator or keyword does not work on this kind of value"),
    FC7026("the handlers of a merge do not fit the union"),
    FC7027("a type stands where a value is expected, or a value where a type is"),
    FC7028("a label is there twice"),
    FC7029("the assertion does not hold"),
    FC7030("the type cannot be known without an annotation"),
    FC7031("Sort has no type"),
    FC7050("the Dhall evaluation takes too many steps"),
    FC7051("a Dhall value grows too large"),
    FC7060("there is nothing to import"),
    FC7061("the imports form a cycle"),
    FC7062("what is imported cannot be read"),
    FC7063("the import leaves the root"),
    FC7064("the hash of the import is another one"),
    FC7065("the import is not allowed"),
    FC7066("a remote file may not import this"),
    FC7067("the headers of the request are not valid"),
    FC7068("a cache entry is spoilt"),
    FC7069("the cache cannot be written"),
    FC7080("the Dhall value is no data"),
    FC7090("the bytes are no CBOR"),
    FC7091("the CBOR is no Dhall expression");

    private final String title;

    Code(String title) {
        this.title = title;
    }

    /** What it is about, in a few words. */
    public String title() {
        return title;
    }
}
