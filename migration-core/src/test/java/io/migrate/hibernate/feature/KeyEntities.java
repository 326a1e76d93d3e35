package io.migrate.hibernate.feature;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * All that can be said of keys, references and indexes.
 */
@SuppressWarnings("deprecation")
public final class KeyEntities {

	private KeyEntities() {
	}

	@Entity(name = "Counted")
	public static class Counted {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		int id;

	}

	@Entity(name = "Drawn")
	@Table(schema = "other")
	public static class Drawn {

		@Id
		@GeneratedValue(generator = "drawn")
		@SequenceGenerator(name = "drawn", sequenceName = "drawn_numbers", schema = "other", allocationSize = 20,
				initialValue = 7, options = "cache 3 cycle")
		long id;

		@ManyToOne
		Drawn parent;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.RESTRICT)
		Counted counted;

	}

	@Entity(name = "Tabled")
	public static class Tabled {

		@Id
		@GeneratedValue(generator = "tabled")
		@TableGenerator(name = "tabled", table = "numbers", schema = "other")
		long id;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(name = "tabled_to_drawn"))
		Drawn drawn;

	}

	@Entity(name = "Plain")
	public static class Plain {

		@Id
		@GeneratedValue
		Long id;

	}

	@Entity(name = "Falling")
	public static class Falling {

		@Id
		@GeneratedValue
		@SequenceGenerator(sequenceName = "falling_numbers", initialValue = -1, allocationSize = -5)
		Long id;

	}

	@Embeddable
	public static class LineId implements Serializable {

		long orderId;

		int line;

	}

	@Entity(name = "Line")
	public static class Line {

		@EmbeddedId
		LineId id;

		@ManyToOne
		@MapsId("orderId")
		Order order;

	}

	public static class PairId implements Serializable {

		String second;

		String first;

	}

	@Entity(name = "Pair")
	@IdClass(PairId.class)
	@Table(uniqueConstraints = @UniqueConstraint(name = "Pair_Key", columnNames = { "second", "first" }))
	public static class Pair {

		@Id
		@Column(length = 10)
		String second;

		@Id
		@Column(length = 20)
		String first;

	}

	@Entity(name = "Order")
	@Table(name = "orders",
			indexes = { @Index(columnList = "code desc, state"), @Index(name = "Chosen", columnList = "state asc"),
					@Index(name = "partial", columnList = "code", options = "include (state) where state is not null"),
					@Index(columnList = "(lower(state)) desc", unique = true),
					@Index(columnList = "first_code, second_code", unique = true),
					@Index(name = "left_out", columnList = "nowhere") },
			uniqueConstraints = { @UniqueConstraint(columnNames = { "code", "state" }),
					@UniqueConstraint(name = "user_gave", columnNames = { "code", "first_code" }),
					@UniqueConstraint(name = "same_as_flag", columnNames = "code"), @UniqueConstraint(name = "late",
							columnNames = "state", options = "deferrable initially deferred") })
	public static class Order {

		@Id
		long id;

		@Column(unique = true)
		String code;

		String state;

		String firstCode;

		String secondCode;

		@NaturalId
		String naturalKey;

		@NaturalId
		int naturalToo;

		@OneToOne
		Plain plain;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.SET_NULL)
		Order self;

		@ManyToOne(optional = false)
		@OnDelete(action = OnDeleteAction.CASCADE)
		@JoinColumn(name = "pair_second", referencedColumnName = "second")
		@JoinColumn(name = "pair_first", referencedColumnName = "first")
		Pair pair;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		Plain free;

		@ManyToOne
		@JoinColumn(name = "defined_id", foreignKey = @ForeignKey(name = "defined",
				foreignKeyDefinition = "foreign key (defined_id) references plain match full on update cascade"))
		Plain defined;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(options = "deferrable initially deferred"))
		Plain deferred;

		@ManyToOne
		@JoinColumn(name = "other_code", referencedColumnName = "code")
		Order byCode;

		@ElementCollection
		@OrderColumn
		@Column(length = 15)
		List<String> names;

		@ElementCollection
		@CollectionTable(name = "order_values", schema = "other")
		@Comment("of a collection")
		@OnDelete(action = OnDeleteAction.CASCADE)
		Map<String, Integer> values;

		@ElementCollection
		Set<String> labels;

		@ManyToMany
		@JoinTable(inverseJoinColumns = @JoinColumn(name = "plain_ref"),
				uniqueConstraints = @UniqueConstraint(columnNames = "plain_ref"))
		Set<Plain> plains;

		@OneToMany
		List<Counted> counted;

		@Any
		@AnyKeyJavaClass(Long.class)
		@JoinColumn(name = "any_id")
		Object whatever;

	}

	@Entity(name = "Split")
	@SecondaryTable(name = "split_more", schema = "other", comment = "the rest")
	public static class Split {

		@Id
		long id;

		@Column(table = "split_more", nullable = false)
		String more;

		@ManyToOne
		@JoinColumn(table = "split_more")
		Plain plain;

	}

}
