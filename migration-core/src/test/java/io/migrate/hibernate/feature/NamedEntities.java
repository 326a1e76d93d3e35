package io.migrate.hibernate.feature;

import java.util.List;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.annotations.Check;

/**
 * Names that collide, fold or are too long.
 */
@SuppressWarnings("deprecation")
public final class NamedEntities {

	private NamedEntities() {
	}

	@Entity
	@Table(name = "first_table", indexes = @Index(name = "shared_name", columnList = "x"),
			uniqueConstraints = @UniqueConstraint(name = "`Quoted Name`", columnNames = "x"))
	public static class First {

		@Id
		long id;

		String x;

		@ManyToOne
		@JoinColumn(name = "second_id", foreignKey = @ForeignKey(name = "MixedCase"))
		Second second;

	}

	@Entity
	@Table(name = "second_table", indexes = { @Index(name = "SHARED_NAME", columnList = "x"), @Index(columnList = "x"),
			@Index(columnList = "x desc"), @Index(columnList = "(lower(x))") })
	public static class Second {

		@Id
		long id;

		@Column(unique = true)
		String x;

		@ManyToOne
		First first;

		@ManyToOne
		@JoinColumn(name = "ÄÖÜ_Id")
		First umlaut;

	}

	@Entity
	@Table(name = "uq_second_table_x")
	public static class Taken {

		@Id
		long id;

	}

	@Entity(name = "Reserved")
	public static class Reserved {

		@Id
		long order;

		String select;

		@Column(name = "`Select`")
		String quoted;

		@Min(-1)
		int limit;

		@Column(name = "User", columnDefinition = "integer")
		Side user;

		@Enumerated(EnumType.STRING)
		@Column(length = 5)
		Side end;

	}

	/** Where something is. */
	public enum Side {

		LEFT, RIGHT

	}

	@Entity(name = "TwiceTheSame")
	public static class TwiceTheSame {

		@Id
		long id;

		@Column(name = "a_name_of_more_than_sixty_three_bytes_that_differs_at_its_end_only_1")
		String one;

		@Column(name = "a_name_of_more_than_sixty_three_bytes_that_differs_at_its_end_only_2")
		String two;

	}

	@Entity
	@Table(name = "a_table_of_more_than_sixty_three_bytes_that_differs_at_its_end_only_1")
	public static class LongOne {

		@Id
		long id;

	}

	@Entity
	@Table(name = "a_table_of_more_than_sixty_three_bytes_that_differs_at_its_end_only_2")
	public static class LongTwo {

		@Id
		long id;

	}

	@Entity(name = "Bounded")
	public static class Bounded {

		@Id
		long id;

		@Max(9)
		@Min(3)
		@Check(constraints = "both <> 7")
		@Column(check = @CheckConstraint(constraint = "both <> 5"))
		int both;

	}

	@Entity(name = "Conditional")
	@Table(indexes = { @Index(name = "ordered", columnList = "x desc", unique = true),
			@Index(name = "partial", columnList = "x", unique = true, options = "where x is not null") })
	public static class Conditional {

		@Id
		long id;

		String x;

	}

	@Entity(name = "Tagged")
	public static class Tagged {

		@Id
		long id;

		@ElementCollection
		@CollectionTable(name = "tag")
		@Column(columnDefinition = "integer primary key")
		List<Integer> tags = List.of();

	}

	@Entity
	public static class RepeatedColumn {

		@Id
		long id;

		@Column(name = "same")
		String one;

		@Column(name = "same")
		String two;

	}

	@Entity
	public static class WithoutId {

		String name;

	}

	@Entity(name = "BadDefinition")
	public static class BadDefinition {

		@Id
		long id;

		@Column(columnDefinition = "varchar(20) character set utf8")
		String text;

	}

	@Entity(name = "BadDefault")
	public static class BadDefault {

		@Id
		long id;

		@Column(columnDefinition = "integer default 1 generated always as (2) stored")
		int number;

	}

}
