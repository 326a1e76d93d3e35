package io.migrate.hibernate.feature;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.View;

/**
 * Inheritance, odd names, views and Bean Validation.
 */
@SuppressWarnings("deprecation")
public final class TableEntities {

	private TableEntities() {
	}

	@MappedSuperclass
	public abstract static class Base {

		@Id
		long id;

		@ManyToOne
		KeyEntities.Plain owner;

		@Column(unique = true)
		String code;

	}

	@Entity(name = "Single")
	public abstract static class Single extends Base {

		String common;

	}

	@Entity(name = "SingleA")
	public static class SingleA extends Single {

		@Column(nullable = false)
		String onlyA;

	}

	@Entity(name = "SingleB")
	public static class SingleB extends Single {

		@ManyToOne
		SingleA other;

	}

	@Entity(name = "Joined")
	@Inheritance(strategy = InheritanceType.JOINED)
	@DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
	public static class Joined extends Base {

		@NotNull
		String common;

	}

	@Entity(name = "JoinedA")
	@Table(schema = "other")
	public static class JoinedA extends Joined {

		String onlyA;

	}

	@Entity(name = "Apart")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	@Check(name = "apart_common", constraints = "common <> ''")
	public static class Apart extends Base {

		String common;

	}

	@Entity(name = "ApartA")
	public static class ApartA extends Apart {

		@ManyToOne
		Apart other;

	}

	@Entity(name = "Odd")
	@Table(name = "`Odd Table`")
	public static class Odd {

		@Id
		@Column(name = "`Id`")
		long id;

		@Column(name = "\"select\"", unique = true)
		String reserved;

		@Column(name = "straße")
		String unicode;

		@Column(name = "a_name_that_is_so_very_very_long_that_postgresql_cannot_keep_all_of_it")
		String cut;

		@ManyToOne
		Odd parent;

	}

	@Entity(name = "Checked")
	public static class Checked {

		@Id
		long id;

		@NotBlank
		String blank;

		@Size(max = 12)
		String sized;

		@Min(3)
		@Max(9)
		int bounded;

		@NotNull
		@Valid
		@Embedded
		Inner inner;

	}

	@jakarta.persistence.Embeddable
	public static class Inner {

		@NotNull
		@Size(max = 5)
		String deep;

	}

	@Entity(name = "Viewed")
	@Immutable
	@View(query = "select id from plain where id > 0")
	@Table(name = "viewed")
	public static class Viewed {

		@Id
		long id;

	}

	@Entity(name = "Selected")
	@Immutable
	@Subselect("select id from plain")
	public static class Selected {

		@Id
		long id;

	}

}
