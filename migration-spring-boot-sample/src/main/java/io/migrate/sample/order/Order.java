package io.migrate.sample.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.migrate.sample.catalog.Product;
import io.migrate.sample.customer.Address;
import io.migrate.sample.customer.Customer;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought at one time.
 */
@Entity
@Table(name = "orders",
		indexes = @Index(name = "ix_orders_customer_id_placed_at", columnList = "customer_id, placed_at desc"))
class Order {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "orders")
	@SequenceGenerator(name = "orders", sequenceName = "orders_seq", allocationSize = 1)
	private @Nullable Long id;

	@Version
	private int version;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "customer_id", nullable = false, foreignKey = @ForeignKey(name = "fk_orders_customer"))
	private Customer customer;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.NAMED_ENUM)
	@Column(nullable = false)
	private OrderStatus status = OrderStatus.PLACED;

	@CreationTimestamp
	@Column(nullable = false)
	private @Nullable Instant placedAt;

	@Embedded
	@EmbeddedColumnNaming("shipping_%s")
	private @Nullable Address shipping;

	@OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<OrderLine> lines = new ArrayList<>();

	@OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
	private List<Payment> payments = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Order() {
	}

	Order(Customer customer) {
		this.customer = customer;
		this.shipping = customer.address();
	}

	void add(Product product, int quantity) {
		this.lines.add(new OrderLine(this, this.lines.size() + 1, product, quantity));
	}

	/**
	 * Counts as paid as soon as the payments reach the total.
	 */
	void pay(Payment payment) {
		this.payments.add(payment);
		BigDecimal paid = this.payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (this.status == OrderStatus.PLACED && paid.compareTo(total()) >= 0) {
			this.status = OrderStatus.PAID;
		}
	}

	long id() {
		return Objects.requireNonNull(this.id, "the order is not stored yet");
	}

	Customer customer() {
		return this.customer;
	}

	OrderStatus status() {
		return this.status;
	}

	@Nullable Instant placedAt() {
		return this.placedAt;
	}

	List<OrderLine> lines() {
		return this.lines;
	}

	BigDecimal total() {
		return this.lines.stream().map(OrderLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
