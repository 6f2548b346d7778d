package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.Linkage;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Universe;
import io.fleetc.diagnostic.Diagnostic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Works off the rules of one closed expression: a stack of rules, and the type that the last premise was found to have.
 *
 * <p>A mistake is written down and {@link Types#UNKNOWN} or, where an annotation or the form leaves no doubt, the type that
 * was meant is taken instead; so all independent mistakes come out of one run. What contains a mistake is never evaluated:
 * only well-typed expressions are sure to end.
 */
final class Judge {
    /** More mistakes than anybody reads are not told. */
    private static final int TOLD = 500;

    private final Evaluator evaluator;
    private final RuleOfForm rules;
    private final Universes universes;
    private final Codomains codomains;
    private final Linkage linkage;
    private final Schemas schemas;
    private final Mismatches mismatches;
    private final FormMistakes forms;
    private final RecordMistakes records;
    private final UnionMistakes unions;
    private final ArgumentMistakes arguments;
    private final Deque<Rule> stack = new ArrayDeque<>();
    private final List<Diagnostic> mistakes = new ArrayList<>();
    private int count;
    private Denotation found = Types.UNKNOWN;

    Judge(Evaluator evaluator, Linkage linkage, BuiltinTypes builtins) {
        this.evaluator = evaluator;
        rules = new RuleOfForm(linkage, builtins);
        universes = new Universes(evaluator);
        codomains = new Codomains(evaluator);
        schemas = new Schemas(evaluator);
        this.linkage = linkage;
        TypeText text = new TypeText(evaluator, linkage);
        mismatches = new Mismatches(evaluator, text);
        forms = new FormMistakes(evaluator, text);
        records = new RecordMistakes(evaluator, text);
        unions = new UnionMistakes(text);
        arguments = new ArgumentMistakes(text);
    }

    /** The type of an expression. */
    Denotation judge(Expression expression, Context context, @Nullable Expectation expected) {
        check(expression, context, expected);
        while (!stack.isEmpty()) {
            Rule rule = stack.element();
            rule.proceed(this, rule.nextStep());
        }
        return found;
    }

    /** Whether no message may quote what something comes to. */
    boolean isConfidential() {
        return linkage.isConfidential();
    }

    /** What was wrong. */
    List<Diagnostic> diagnostics() {
        return mistakes;
    }

    // ---- premises: Γ ⊢ e : T ----

    /** Asks for the type of an expression. */
    void infer(Expression expression, Context context) {
        check(expression, context, null);
    }

    /** Asks for the type of an expression of which one is demanded. */
    void check(Expression expression, Context context, @Nullable Expectation expected) {
        Rule rule = expression.accept(rules, context);
        rule.expected = expected;
        ask(rule);
    }

    /** Asks for the universe of a type; a type that has none, which {@code Sort} is, is given {@code Sort}. */
    void universe(Denotation type, Context context, Expression whose) {
        ask(new Universes.OfType(type, context, whose));
    }

    /** Asks for what a rule concludes. */
    void ask(Rule rule) {
        rule.mistakesBefore = count;
        stack.push(rule);
    }

    /** The type that the premise asked for last was found to have. */
    Denotation found() {
        return found;
    }

    // ---- conclusions ----

    /** The rule on top concludes that its expression has this type, which is what was expected or is a mistake. */
    void conclude(Denotation type) {
        Rule rule = stack.pop();
        found = rule.expected == null || !rule.expected.isWhole()
                ? type
                : fitting(rule.expression(), rule.context, type, rule.expected);
    }

    /** The rule on top concludes; it has compared the type with what was expected itself. */
    void concludeCompared(Denotation type) {
        stack.pop();
        found = type;
    }

    /** The type if it is the one demanded; else says so, and nothing is known any more. */
    Denotation fitting(Expression expression, Context context, Denotation type, Expectation demanded) {
        Denotation expected = demanded.type();
        if (same(type, expected, context)) {
            // One object for one type makes later comparisons cheap.
            return type instanceof Denotation.Primitive ? expected : type;
        }
        Diagnostic mistake = mismatches.describe(expression, context, type, demanded);
        if (mistake != null) {
            say(mistake);
        }
        return Types.UNKNOWN;
    }

    /** Whether two types are the same as far as they are known. */
    boolean same(Delayed left, Delayed right, Context context) {
        return evaluator.equivalent(left, right);
    }

    /** Writes down a mistake; from some number on it only counts. */
    void say(Diagnostic mistake) {
        count++;
        if (count < TOLD) {
            mistakes.add(mistake);
        } else if (count == TOLD) {
            mistakes.add(mistake.noting("there may be more mistakes, which are not told"));
        }
    }

    /** Whether it is the value of a {@code let} of this name that is being judged. */
    boolean isBinding(String name) {
        if (count < TOLD) {
            for (Rule rule : stack) {
                if (rule instanceof BindingRules.Let let && let.isBinding(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many mistakes are known. */
    int mistakes() {
        return count;
    }

    /** Whether nothing was wrong with the expression of a rule so far. */
    boolean sound(Rule rule) {
        return count == rule.mistakesBefore;
    }

    // ---- meanings ----

    Evaluator evaluator() {
        return evaluator;
    }

    Denotation force(Delayed delayed) {
        return evaluator.force(delayed);
    }

    /**
     * The meaning of an expression that was just found to be a type, or unknown; says so if it is no type.
     *
     * @param before how many mistakes were known before it was judged
     */
    Denotation typeMeant(Expression expression, Context context, int before) {
        if (found instanceof Denotation.Constant) {
            return count == before ? evaluator.evaluate(expression, context.values()) : Types.UNKNOWN;
        }
        if (!Types.isUnknown(found)) {
            say(mismatches.notAType(expression, context, found));
        }
        return Types.UNKNOWN;
    }

    /** The universe that was just found for the type of an expression, joined to another one; says so if it is no type. */
    Universe join(Universe universe, Expression type, Context context) {
        if (found instanceof Denotation.Constant constant) {
            return constant.universe().compareTo(universe) > 0 ? constant.universe() : universe;
        }
        if (!Types.isUnknown(found)) {
            say(mismatches.notAType(type, context, found));
        }
        return universe;
    }

    /** Says so if the universe that was just found is not {@code Type}. */
    void valuesOnly(Expression expression, Context context, String why) {
        if (!Types.isType(found) && !Types.isUnknown(found)) {
            say(forms.onlyValues(expression, context, why, found));
        }
    }

    Universes universes() {
        return universes;
    }

    Codomains codomains() {
        return codomains;
    }

    Schemas schemas() {
        return schemas;
    }

    // ---- mistakes, by what they are about ----

    Mismatches mismatches() {
        return mismatches;
    }

    FormMistakes forms() {
        return forms;
    }

    RecordMistakes records() {
        return records;
    }

    UnionMistakes unions() {
        return unions;
    }

    ArgumentMistakes arguments() {
        return arguments;
    }
}
