package io.migrate.sample.catalog;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be bought.
 */
@Entity
@Table(name = "product", comment = "what the shop sells",
		indexes = { @Index(name = "ix_product_name", columnList = "name"),
				@Index(name = "ix_product_supplier_id", columnList = "supplier_id") },
		uniqueConstraints = @UniqueConstraint(name = "uq_product_sku", columnNames = "sku"),
		check = @CheckConstraint(name = "ck_product_price", constraint = "price >= 0"))
public class Product {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "product")
	@SequenceGenerator(name = "product", sequenceName = "product_seq", allocationSize = 20)
	private @Nullable Long id;

	@Version
	private int version;

	@Column(nullable = false, length = 40, comment = "the number on the shelf, never given twice")
	private String sku;

	@Column(nullable = false, length = 200)
	private String name;

	@JdbcTypeCode(SqlTypes.LONG32VARCHAR)
	private @Nullable String description;

	@Column(nullable = false, precision = 12, scale = 2)
	private BigDecimal price;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.NAMED_ENUM)
	@Column(nullable = false)
	@ColumnDefault("'IN_STOCK'")
	private Availability availability = Availability.IN_STOCK;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	@ColumnDefault("'{}'")
	private Map<String, String> attributes = Map.of();

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false)
	private List<String> tags = List.of();

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "supplier_id", foreignKey = @ForeignKey(name = "fk_product_supplier"))
	private @Nullable Supplier supplier;

	@ManyToMany
	@JoinTable(name = "product_category",
			joinColumns = @JoinColumn(name = "product_id",
					foreignKey = @ForeignKey(name = "fk_product_category_product")),
			inverseJoinColumns = @JoinColumn(name = "category_id",
					foreignKey = @ForeignKey(name = "fk_product_category_category")))
	private Set<Category> categories = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Product() {
	}

	Product(String sku, String name, BigDecimal price) {
		this.sku = sku;
		this.name = name;
		this.price = price;
	}

	void describe(@Nullable String description, Map<String, String> attributes, List<String> tags) {
		this.description = description;
		this.attributes = Map.copyOf(attributes);
		this.tags = List.copyOf(tags);
	}

	void suppliedBy(Supplier supplier) {
		this.supplier = supplier;
	}

	void putInto(Collection<Category> categories) {
		this.categories.addAll(categories);
	}

	public String sku() {
		return this.sku;
	}

	public String name() {
		return this.name;
	}

	public BigDecimal price() {
		return this.price;
	}

	public boolean canBeBought() {
		return this.availability != Availability.DISCONTINUED;
	}

	@Nullable String description() {
		return this.description;
	}

	Availability availability() {
		return this.availability;
	}

	Map<String, String> attributes() {
		return this.attributes;
	}

	List<String> tags() {
		return this.tags;
	}

	@Nullable Supplier supplier() {
		return this.supplier;
	}

	Set<Category> categories() {
		return this.categories;
	}

}
