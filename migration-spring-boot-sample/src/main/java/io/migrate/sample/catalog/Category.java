package io.migrate.sample.catalog;

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
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/**
 * A branch of the catalog; categories form a tree.
 */
@Entity
@Table(name = "category", indexes = @Index(name = "ix_category_parent_id", columnList = "parent_id"),
		uniqueConstraints = @UniqueConstraint(name = "uq_category_slug", columnNames = "slug"))
class Category {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, length = 60)
	private String slug;

	@Column(nullable = false, length = 120)
	private String name;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "parent_id", foreignKey = @ForeignKey(name = "fk_category_parent"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private @Nullable Category parent;

	@SuppressWarnings("NullAway.Init")
	protected Category() {
	}

	Category(String slug, String name, @Nullable Category parent) {
		this.slug = slug;
		this.name = name;
		this.parent = parent;
	}

	String slug() {
		return this.slug;
	}

	/**
	 * Its name after those of the categories above it.
	 */
	String path() {
		return (this.parent != null) ? this.parent.path() + " / " + this.name : this.name;
	}

}
