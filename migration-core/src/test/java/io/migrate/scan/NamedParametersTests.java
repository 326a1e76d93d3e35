package io.migrate.scan;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is a parameter, and what only looks like one. In what is expected, a value stands
 * in brackets.
 */
class NamedParametersTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			a = :x AND b=:y_1                  | a = <x> AND b=<y_1>
			:x                                 | <x>
			(:x,:y)                            | (<x>,<y>)
			a::int = :x::int                   | a::int = <x>::int
			':x' = :x                          | ':x' = <x>
			E'\\':x' = :x                      | E'\\':x' = <x>
			":x" = :x                          | ":x" = <x>
			$$ :x $$ = $a$:x$a$                | $$ :x $$ = $a$:x$a$
			/* :x /* :y */ */ :z -- :x         | /* :x /* :y */ */ <z> -- :x
			a[1:n] = a[:n]                     | a[1:n] = a[:n]
			a[1:2][:n] = (f(b))[1:n]           | a[1:2][:n] = (f(b))[1:n]
			a[(:x):f(:y)]                      | a[(<x>):f(<y>)]
			ARRAY[:x, :y] = a                  | ARRAY[<x>, <y>] = a
			array[[:x],[:y]]                   | array[[<x>],[<y>]]
			ARRAY[a[1:n], :x]                  | ARRAY[a[1:n], <x>]
			f(a := :x)                         | f(a := <x>)
			json_object('k' : v, 'l' : :x)     | json_object('k' : v, 'l' : <x>)
			LIMIT:x OFFSET                     | LIMIT <x> OFFSET
			:x:y                               | <x> <y>
			:xAND:y                            | <xAND> <y>
			a.:x                               | a. <x>
			'a' :x                             | 'a' (<x>)
			:x 'a'                             | (<x>) 'a'
			:x[1]                              | (<x>)[1]
			: x                                | : x
			:1                                 | :1
			:ü = :Ü                            | <ü> = <Ü>
			]):x                               | ])<x>
			""")
	void areReplacedWhereTheyAreCode(String sql, String expected) {
		Set<String> names = new TreeSet<>();
		String replaced = Pattern.compile("<([^>]+)>").matcher(expected).replaceAll((match) -> {
			names.add(match.group(1));
			return match.group(1);
		});
		assertThat(NamedParameters.names(sql)).isEqualTo(names);
		assertThat(NamedParameters.replace(sql, (name) -> name)).isEqualTo(replaced);
	}

}
