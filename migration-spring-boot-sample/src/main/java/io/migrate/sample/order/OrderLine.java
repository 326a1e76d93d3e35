package io.migrate.sample.order;

import java.math.BigDecimal;

import io.migrate.sample.catalog.Product;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/**
 * One product of an order, at the price of that day.
 */
@Entity
@Table(name = "order_line", indexes = @Index(name = "ix_order_line_product_id", columnList = "product_id"),
		uniqueConstraints = @UniqueConstraint(name = "uq_order_line_position",
				columnNames = { "order_id", "position" }),
		check = @CheckConstraint(name = "ck_order_line_quantity", constraint = "quantity > 0"))
class OrderLine {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "order_id", nullable = false, foreignKey = @ForeignKey(name = "fk_order_line_order"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Order order;

	@Column(nullable = false)
	private short position;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "product_id", nullable = false, foreignKey = @ForeignKey(name = "fk_order_line_product"))
	private Product product;

	@Column(nullable = false)
	private int quantity;

	@Column(nullable = false, precision = 12, scale = 2)
	private BigDecimal unitPrice;

	@Generated(event = { EventType.INSERT, EventType.UPDATE })
	@Column(columnDefinition = "numeric(16,2) generated always as (quantity * unit_price) stored", insertable = false,
			updatable = false)
	private @Nullable BigDecimal amount;

	@SuppressWarnings("NullAway.Init")
	protected OrderLine() {
	}

	OrderLine(Order order, int position, Product product, int quantity) {
		this.order = order;
		this.position = (short) position;
		this.product = product;
		this.quantity = quantity;
		this.unitPrice = product.price();
	}

	Product product() {
		return this.product;
	}

	int quantity() {
		return this.quantity;
	}

	/**
	 * What the database keeps in {@code amount}, known before the line is stored.
	 */
	BigDecimal total() {
		return this.unitPrice.multiply(BigDecimal.valueOf(this.quantity));
	}

}
