package io.migrate.arch;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The one-way street: a package uses only what stands before it.
 */
@AnalyzeClasses(packages = "io.migrate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule packagesDependOnlyOnThoseBeforeThem = layeredArchitecture()
		.consideringOnlyDependenciesInLayers()
		.withOptionalLayers(true)
		.layer("error")
		.definedBy("io.migrate.error")
		.layer("schema")
		.definedBy("io.migrate.schema")
		.layer("scan")
		.definedBy("io.migrate.scan")
		.layer("operation")
		.definedBy("io.migrate.operation")
		.layer("squash")
		.definedBy("io.migrate.squash")
		.layer("hibernate")
		.definedBy("io.migrate.hibernate..")
		.layer("diff")
		.definedBy("io.migrate.diff")
		.layer("sql")
		.definedBy("io.migrate.sql")
		.layer("script")
		.definedBy("io.migrate.script")
		.layer("source")
		.definedBy("io.migrate.source")
		.layer("graph")
		.definedBy("io.migrate.graph")
		.layer("plan")
		.definedBy("io.migrate.plan")
		.layer("session")
		.definedBy("io.migrate.session")
		.layer("catalog")
		.definedBy("io.migrate.catalog")
		.layer("history")
		.definedBy("io.migrate.history")
		.layer("run")
		.definedBy("io.migrate.run")
		.layer("report")
		.definedBy("io.migrate.report")
		.layer("engine")
		.definedBy("io.migrate")
		.whereLayer("engine")
		.mayNotBeAccessedByAnyLayer()
		.whereLayer("report")
		.mayOnlyBeAccessedByLayers("engine")
		.whereLayer("hibernate")
		.mayOnlyBeAccessedByLayers("engine")
		.whereLayer("squash")
		.mayOnlyBeAccessedByLayers("engine")
		.whereLayer("diff")
		.mayOnlyBeAccessedByLayers("engine")
		.whereLayer("source")
		.mayOnlyBeAccessedByLayers("engine")
		.whereLayer("run")
		.mayOnlyBeAccessedByLayers("engine")
		.whereLayer("history")
		.mayOnlyBeAccessedByLayers("run", "engine")
		.whereLayer("catalog")
		.mayOnlyBeAccessedByLayers("run", "engine")
		.whereLayer("session")
		.mayOnlyBeAccessedByLayers("catalog", "history", "run", "engine")
		.whereLayer("plan")
		.mayOnlyBeAccessedByLayers("run", "history", "engine")
		.whereLayer("graph")
		.mayOnlyBeAccessedByLayers("plan", "history", "run", "engine")
		.whereLayer("script")
		.mayOnlyBeAccessedByLayers("source", "graph", "plan", "history", "run", "report", "engine")
		.whereLayer("sql")
		.mayOnlyBeAccessedByLayers("script", "source", "plan", "session", "catalog", "history", "run", "engine")
		.because("data flows one way, from models to operations to SQL to the database; pass a value down instead");

	@ArchTest
	static final ArchRule packagesFormNoCycles = slices().matching("io.migrate.(*)..")
		.should()
		.beFreeOfCycles()
		.because("a cycle has no reading order; move the shared type up");

	@ArchTest
	static final ArchRule onlyTheHibernatePackageKnowsHibernate = noClasses().that()
		.resideOutsideOfPackage("io.migrate.hibernate..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.hibernate..", "jakarta.persistence..")
		.because("Hibernate is optional; take a SchemaModel instead");

	@ArchTest
	static final ArchRule onlyTheSessionPackageKnowsJdbc = noClasses().that()
		.resideOutsideOfPackages("io.migrate.session..", "io.migrate.hibernate..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
		.because("the same code runs over JDBC and R2DBC; take a Session instead");

	@ArchTest
	static final ArchRule nothingKnowsSpring = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..")
		.because("the engine is used without Spring too; the starter adapts");

}
