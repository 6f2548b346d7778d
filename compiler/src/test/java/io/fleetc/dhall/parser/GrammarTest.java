package io.fleetc.dhall.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.source.Source;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules of the grammar in its order, each alternative and each place where white space decides. {@code #HASH} stands
 * for the digits of a hash.
 */
class GrammarTest {
    private static final String HASH = "0123456789abcdefABCDEF".repeat(3).substring(0, 64);

    private static final String WELL_FORMED = """
        \\(x : A) -> x ¦ λ(x : A) → x ¦ \\ ( x : A ) -> x ¦ λ{- c -}(x{- -}: A{- -})→x ¦ \\(`x y`:{--}A)->x ¦ \
        if{- -}a then b else c ¦ if a then b else if c then d else e ¦ (if (a)then b else c) ¦ \
        let x = 1 in x ¦ let x : A = 1 let y = 2 in x ¦ let x=1 in x ¦ let x: A=1 in x ¦ let x = 1 --c\nin x ¦ \
        let x = let y = 1 in y in x ¦ forall(x : A) -> B ¦ ∀(x : A)→B ¦ A -> B -> C ¦ A→B ¦ a with b = 1 ¦ \
        a with b.c.`d` = 1 with ? = 2 ¦ a with ? . ? = 1 ¦ a with b=1 ¦ (a).b with c = f x || y ¦ \
        a::{=} with b = 1 ¦ \
        merge a b : T ¦ merge a b c : T ¦ merge a b -> c ¦ merge (a) b ¦ merge {} b ¦ [] : List T ¦ [,] : T ¦ \
        [ , ]: T ¦ toMap a : T ¦ toMap a ¦ assert : a ¦ assert: a ¦ a : b : c ¦ a : b -> c ¦ a -> b : c ¦ \
        a ? b ¦ a ?{--}b ¦ a||b ¦ a + b ¦ a+ b ¦ a +{--}b ¦ a++b ¦ a#b ¦ a&&b ¦ (a)/\\b ¦ a ∧ b ¦ (a)//b ¦ \
        (a)//\\\\b ¦ a*b ¦ a==b ¦ a!=b ¦ a === b ¦ a ≡ b ¦ a == b == c ¦ a != b == c ¦ f a b c ¦ f ./x ¦ f +1 ¦ \
        f -1 ¦ f +01:00 ¦ f -Infinity ¦ f NaN ¦ \
        Some a ¦ Some a b ¦ toMap a b ¦ showConstructor a ¦ showConstructor a.B ¦ f a.b ¦ a.b.c ¦ a . b . c ¦ \
        a\n.b ¦ a.`b` ¦ a.{} ¦ a.{,} ¦ a.{ , b , Some, } ¦ a.{b}.{b} ¦ a.(b) ¦ a. ( b ) ¦ a.{b}.(T).c ¦ T::r ¦ \
        T :: r ¦ T.a::r.b ¦ a.{- -}b ¦ 1.x ¦ 1.5.x ¦ "a".b ¦ [a].b ¦ \
        2.0 ¦ -2.0 ¦ +2.0 ¦ 2e3 ¦ 2E3 ¦ 2.0e-3 ¦ 2.0E+3 ¦ 00.5 ¦ 007e1 ¦ -0 ¦ +0 ¦ 0 ¦ 0x0 ¦ 0xaF ¦ -0xA ¦ \
        0b0 ¦ +0b1 ¦ Infinity ¦ NaN ¦ 1 ¦ \
        2020-01-01T00:00:00Z ¦ 2020-01-01t00:00:00z ¦ 2020-01-01T00:00:00.123456789012345-23:59 ¦ \
        23:59:59.000 ¦ 00:00:00+00:00 ¦ 0000-02-29 ¦ 2000-02-29 ¦ 2400-02-29 ¦ +00:00 ¦ -23:59 ¦ [+01:00] ¦ \
        2020-01-01.x ¦ \
        "" ¦ "$" ¦ "$$" ¦ "$${x}" ¦ "${x}" ¦ "${ "${y}" }" ¦ \
        "\\"\\$\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u{1F600}\\u{0000000041}\\u{a}" ¦ "\u007F" ¦ \
        "\u0080\uE000\uFFFD" ¦ "\uFDD0" ¦ "{- x -}" ¦ "-- x" ¦ \
        ''\n'' ¦ ''\r\n\r\n a\r\n '' ¦ ''\n''${x}'' ¦ ''\n''''' ¦ ''\n$ $$ ${x} $${y}'' ¦ ''\n'a' ' '' ¦ \
        ''\n\t\ta\n\t\t'' ¦ ''\n"\\'' ¦ ''\n${''\n a''}'' ¦ 0x"" ¦ 0x"00fFaB" ¦ \
        {} ¦ {,} ¦ { , } ¦ {=} ¦ { = } ¦ { , = , } ¦ {=,} ¦ {,=} ¦ { a } ¦ { a, } ¦ { , a, b } ¦ { a = 1 } ¦ \
        { a.b.c = 1 } ¦ { a . b = 1 } ¦ { Some = 1, Some.a = 2, List = 3 } ¦ { Some : T, List : U } ¦ \
        { `if` = 1 } ¦ {`` = 1} ¦ { a: T } ¦ { a = b : T } ¦ { a = \\(x : T) -> x, b } ¦ {a=1} ¦ { a }.a ¦ \
        <> ¦ < | > ¦ <|> ¦ <A> ¦ <A|B> ¦ < | A : T | B | > ¦ < Some : T | None > ¦ < A : x || y | B > ¦ <A>.A ¦ \
        [a] ¦ [ , a ] ¦ [ a , ] ¦ [,a,b,] ¦ x ¦ x@0 ¦ x @ 1 ¦ x@{--}0x1 ¦ x@0b1 ¦ _@1 ¦ `Bool`@1 ¦ ` ` ¦ (x) ¦ \
        ( x ) ¦ ({- -}x) ¦ Natural/fold ¦ Natural/Fold ¦ List/map ¦ a-b ¦ a/b ¦ a//b ¦ if/x ¦ letx ¦ in- ¦ \
        Some/x ¦ missing/foo ¦ missingFoo ¦ missing- ¦ missing ¦ merge/a ¦ NaN/x ¦ Infinity- ¦ asText ¦ _ ¦ \
        a_b9 ¦ \
        ./a ¦ ../a ¦ ~/a ¦ /a ¦ ./a/b.dhall ¦ ./"a b"/c ¦ /"a" ¦ ./"é" ¦ \
        ./a;b=c&d!e$f%g'h*i+j-k.l:m@n^o_p`q|r~s ¦ ./a//b ¦ ./a/\\b ¦ [./a,./b] ¦ {a=./b} ¦ (./a) ¦ \
        ./a sha256:#HASH ¦ ./a{--}sha256:#HASH{--}as Text ¦ ./a as Location ¦ ./a as Bytes ¦ ./a as  Text  ¦ \
        env:A ¦ env:_a9 ¦ env:"a b\\"\\\\\\a\\b\\f\\n\\r\\t\\v<>~" ¦ env:A as Text ¦ missing sha256:#HASH ¦ \
        f env:A ¦ ENV:A ¦ \
        http://a ¦ https://a ¦ https://a/ ¦ https://a/b/c ¦ https://a//b ¦ https://a? ¦ https://a?b/?:@ ¦ \
        https://a/b?c ¦ https://a: ¦ https://a:80 ¦ https://a:80/b ¦ https://u@a ¦ https://@a ¦ \
        https://u:p%20w;!$&'*+=@a ¦ https://1.2.3.4 ¦ https://a.b. ¦ https://a-b.c--d/e ¦ https://[::] ¦ \
        https://[::1] ¦ https://[1::] ¦ https://[1:2:3:4:5:6:7:8] ¦ https://[1:2:3:4:5:6:1.2.3.4] ¦ \
        https://[::1.2.3.4] ¦ https://[::ffff:1.2.3.4] ¦ https://[1::2:3:4:5:6:7] ¦ https://[1:2:3:4:5:6:7::] ¦ \
        https://[v1.a] ¦ https://[V1F.a:b] ¦ https://a/b%20c ¦ https://a/~b_c.d-e!f$g&h'i*j+k;l=m:n@o ¦ \
        https://a#b ¦ [https://a,https://b] ¦ (https://a) ¦ https://a using b ¦ https://a using (b) ¦ \
        https://a using ./b ¦ https://a using https://b using c ¦ \
        https://a{--}using{--}b sha256:#HASH as Text ¦ https://a using b.c ¦ https://a using T::r ¦ \
        https://a using [ { mapKey = "a", mapValue = "b" } ] ¦ https://a -> https://b ¦ \
        https://a sha256:#HASH ¦ https://A.B ¦ https://a ? b ¦ https://a?b ? c ¦ \
        #!a\n1 ¦ #!a\n#!b\n1 ¦ 1 -- c ¦ 1 -- ¦ 1--c ¦ {-a-}1{-b-} ¦ {--}1 ¦ {-{--}-}1 ¦ {- -- -}1 ¦ \
        -- é\u0080\n1 ¦ {-\t\r\n-}1 ¦ 1\r\n ¦ \t1 ¦ let x = 1 in let y = 2 in x : T ¦ let x = a -> b in c ¦ \
        x : \\(a : T) -> a ¦ x -> let a = 1 in a ¦ x : if a then b else c ¦ \
        { a = let b = 1 in b, c = if d then e else f } ¦ [let b = 1 in b] ¦ (let b = 1 in b) c ¦ \
        "${let b = 1 in b}" ¦ < A : let b = 1 in b > ¦ x.(let b = 1 in b) ¦ \
        \\(x : let a = 1 in a) -> x ¦ let x : let a = 1 in a = 2 in x ¦ if if a then b else c then d else e ¦ \
        if a then \\(x : T) -> x else y ¦ a.b ¦ x@1.a ¦ x@1::r ¦ f x@1 y ¦ { x = x@1 } ¦ x@1 ¦ Type ¦ Kind ¦ \
        Sort ¦ True && False ¦ Date ¦ Time ¦ TimeZone ¦ Bytes ¦ None ¦ Text/replace ¦ Date/show\
        """;

    private static final String MALFORMED = """
         ¦    ¦ --c ¦ {- -} ¦ \\(x: A)->  ¦ \\(x :A) -> x ¦ \\(x) -> x ¦ \\x -> x ¦ λ(Bool : A) -> x ¦ \
        λ(if : A) -> x ¦ λ(Some : A) -> x ¦ forall (x :A) -> x ¦ if(a) then b else c ¦ if a then(b) else c ¦ \
        if a then b else(c) ¦ ifa then b else c ¦ if a then b ¦ let x = 1 in(x) ¦ let x = 1in x ¦ \
        let x = (1)in x ¦ letx = 1 in x ¦ let x = 1 ¦ let True = 1 in x ¦ let in = 1 in x ¦ let x :A = 1 in x ¦ \
        let x = 1 let in x ¦ let assert = 1 in x ¦ \
        a with b ¦ a with = 1 ¦ awith b = 1 ¦ (a)with b = 1 ¦ a with(b) = 1 ¦ a with b = 1with c = 2 ¦ \
        a b with c = 1 ¦ a + b with c = 1 ¦ a with b = \\(x : A) -> x ¦ a with b = 1 : T ¦ a with b = 1 -> T ¦ \
        a with b = let x = 1 in x ¦ Some a with b = 1 ¦ merge a ¦ merge a b :T ¦ merge ¦ toMap ¦ toMap(x) ¦ \
        Some ¦ Some(x) ¦ showConstructor ¦ showConstructor(x) ¦ [] ¦ [] :T ¦ ([]) : T ¦ f [] ¦ [] a ¦ \
        [,,] : T ¦ [ , , a] ¦ [a,,b] ¦ [a b ¦ assert ¦ assert :T ¦ assert a ¦ f assert : a ¦ \
        a :b ¦ a:  ¦ a ?b ¦ a +b c, ¦ x+y ¦ x +y ¦ a - b ¦ a / b ¦ a < b ¦ a = b ¦ a & b ¦ a | b ¦ a ! b ¦ \
        f(x) ¦ f[x] ¦ f{=} ¦ f"a" ¦ f<A> ¦ f Some x ¦ f merge a b ¦ f toMap x ¦ f if a then b else c ¦ \
        f let x = 1 in x ¦ f \\(x : A) -> x ¦ a + \\(x : A) -> x ¦ a || if b then c else d ¦ Some Some a ¦ \
        merge merge a b c ¦ a. ¦ a.if ¦ a.Some ¦ a.1 ¦ a."b" ¦ a.{b,,c} ¦ a.{b c} ¦ a.{b: T} ¦ a.(b ¦ a:: ¦ \
        a::b::c ¦ a::./b ¦ env:A::b ¦ env:A.b ¦ missing.a ¦ a@ ¦ a@x ¦ a@-1 ¦ a@1.5 ¦ a@042 ¦ Bool@1 ¦ True@0 ¦ \
        if@1 ¦ Some@1 ¦ \
        042 ¦ 00 ¦ -01 ¦ +00 ¦ 1_0 ¦ 0X1 ¦ 0xg ¦ 0b2 ¦ 0b ¦ 0x ¦ 1. ¦ 1 .5 ¦ .5 ¦ + 1 ¦ - 1 ¦ 1e ¦ 1e+ ¦ 1a ¦ \
        1.5a ¦ 1e400 ¦ -1e400 ¦ 2020-13-01 ¦ 2020-00-01 ¦ 2020-01-00 ¦ 2020-01-32 ¦ 1900-02-29 ¦ 2001-02-29 ¦ \
        24:00:00 ¦ 00:60:00 ¦ 00:00:60 ¦ +24:00 ¦ -00:60 ¦ 2020-01-01T24:00:00 ¦ 2020-01-01TT00:00:00 ¦ \
        2020-1-1 ¦ 12:00 ¦ 20200-01-01 ¦ -2020-01-01 ¦ +08:0 ¦ 00:00:00. ¦ 2020-01-01Z ¦ \
        " ¦ "\n" ¦ "\t" ¦ "\\a" ¦ "\\u00" ¦ "\\u{}" ¦ "\\u{110000}" ¦ "\\u{D800}" ¦ "\\uDFFF" ¦ "\\u{1FFFE}" ¦ \
        "\\u{FFFF}" ¦ "\\u{41" ¦ "${x" ¦ "${}" ¦ "\uFFFE" ¦ "\uD800" ¦ "\uDBFF\uDFFF" ¦ "\u0001" ¦ '' ¦ ''a'' ¦ \
        '' \na'' ¦ ''\na ¦ ''\na' ¦ ''\n\u0001'' ¦ ''\n\r'' ¦ ''\n${}'' ¦ 'a' ¦ 0x"0" ¦ 0x"0g" ¦ 0x"00 ¦ \
        +0x"00" ¦ 0X"00" ¦ \
        { ¦ {,,} ¦ { a = } ¦ { a : } ¦ { a :T } ¦ { a = 1, b : T } ¦ { a : T, b = 1 } ¦ { a : T, b } ¦ \
        { a.b } ¦ { a.b : T } ¦ { a = 1 b = 2 } ¦ { = , , } ¦ { = a } ¦ { a = 1,, } ¦ { if = 1 } ¦ \
        { "a" = 1 } ¦ { 1 = 1 } ¦ { a == 1 } ¦ { a := 1 } ¦ { a :: T } ¦ { ? = 1 } ¦ < ¦ < || > ¦ < A : > ¦ \
        < A :T > ¦ < A = 1 > ¦ < A, B > ¦ < A | | B > ¦ < if > ¦ < A.B > ¦ ( ¦ () ¦ (a ¦ a) ¦ (a,b) ¦ `a ¦ \
        `é` ¦ `a\nb` ¦ é ¦ x' ¦ a b:T ¦ \
        ./ ¦ ./ a ¦ ../ ¦ .. ¦ ~ ¦ ~/ ¦ / ¦ //a ¦ ./a/ ¦ ./"a ¦ ./"" ¦ ./"a/b" ¦ ./a sha256:0 ¦ \
        ./a sha256:#HASH0 ¦ ./a as ¦ ./a as Foo ¦ ./a asText as Text ¦ ./a as Text as Text ¦ \
        ./a as Text sha256:#HASH ¦ ./a using b ¦ env: ¦ env:1 ¦ env:"" ¦ env:"a=b" ¦ env:"\\q" ¦ env:"a ¦ \
        env:"é" ¦ env:A-b ¦ missing as ¦ missingsha256:#HASH ¦ \
        http: ¦ http:/a ¦ http:///a ¦ https:// ¦ https://-a ¦ https://a-/b ¦ https://a..b ¦ https://a_b ¦ \
        https://a.b.. ¦ https://[:: ¦ https://[1] ¦ https://[1:2:3:4:5:6:7] ¦ https://[1:2:3:4:5:6:7:8:9] ¦ \
        https://[1::2::3] ¦ https://[1:2:3:4:5:6:7:8::] ¦ https://[12345::] ¦ https://[::1.2.3] ¦ \
        https://[::1.2.3.256] ¦ https://[::01.2.3.4] ¦ https://[1.2.3.4] ¦ https://[v.a] ¦ https://[vg.a] ¦ \
        https://[v1.] ¦ https://a/"b" ¦ https://a% ¦ https://a/%2 ¦ https://a/b%zz ¦ https://a using ¦ \
        https://a using toMap b ¦ https://a using Some b ¦ https://a using if b then c else d ¦ https://(a) ¦ \
        https://a:b ¦ HTTP://a ¦ \
        #!a ¦ 1 #! ¦ #a\n1 ¦ 1 {- ¦ {-{--}1 ¦ 1 -} ¦ {-}1 ¦ -- \u0001\n1 ¦ {-\u0001-}1 ¦ -- \r1 ¦ 1\r ¦ \
        \uFEFF1 ¦ 1\u00A0 ¦ 1 2 , ¦ 1 in x ¦ then ¦ else x ¦ a then b ¦ let ¦ let x ¦ let x = ¦ \
        x :  ¦ x -> ¦ -> x ¦ a -> ¦ a → ¦ = ¦ a b = c ¦ "a" "b" c = d ¦ @ ¦ a$b ¦ ${x} ¦ a;b ¦ a::b:c ¦ \0 ¦ \
        a\0\
        """;

    @Test
    void parsesWhatIsWellFormed() {
        assertThat(texts(WELL_FORMED))
                .hasSizeGreaterThan(300)
                .filteredOn(text -> !parses(text))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNot() {
        assertThat(texts(MALFORMED))
                .hasSizeGreaterThan(300)
                .filteredOn(GrammarTest::parses)
                .isEmpty();
    }

    private static Stream<String> texts(String all) {
        return Stream.of(all.split(" ¦ ")).map(text -> text.replace("#HASH", HASH));
    }

    private static boolean parses(String text) {
        return DhallParser.parse(new Source("input.dhall", text)).accepted();
    }
}
