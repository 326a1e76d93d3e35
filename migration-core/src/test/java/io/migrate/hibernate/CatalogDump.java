package io.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;

import io.migrate.testkit.TestDatabase;

/**
 * What PostgreSQL's catalog says of a database, one line for each object, without the
 * names of constraints and indexes.
 */
final class CatalogDump {

	private static final String OURS = " n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' ";

	private static final String COLUMNS = """
			select 'column', n.nspname, c.relname, row_number() over (partition by c.oid order by a.attnum), a.attname,
			format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' else '' end,
			a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid),
			case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end,
			col_description(c.oid, a.attnum)
			from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
			join pg_type t on t.oid = a.atttypid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
			where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p')
			and""" + OURS;

	private static final String TABLES = """
			select 'table', n.nspname, c.relname, c.relkind, c.relpersistence, c.reloptions::text,
			obj_description(c.oid, 'pg_class'), case c.relkind when 'p' then pg_get_partkeydef(c.oid) end
			from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where c.relkind in ('r', 'p', 'v')
			and""" + OURS;

	private static final String CONSTRAINTS = """
			select 'constraint', n.nspname, c.relname, pg_get_constraintdef(k.oid)
			from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
			where k.contype <> 'n'
			and""" + OURS;

	private static final String INDEXES = """
			select 'index', n.nspname, c.relname,
			regexp_replace(pg_get_indexdef(x.indexrelid), 'INDEX .* ON ', 'INDEX ON ')
			from pg_index x join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
			where not exists (select 1 from pg_constraint k where k.conindid = x.indexrelid
			and k.contype in ('p', 'u', 'x'))
			and""" + OURS;

	private static final String SEQUENCES = """
			select 'sequence', n.nspname, c.relname, format_type(s.seqtypid, null), s.seqstart, s.seqincrement,
			s.seqmin,
			s.seqmax, s.seqcache, s.seqcycle, (select d.refobjid::regclass::text || '.' || a.attname from pg_depend d
			join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid where
			d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i') and d.refobjsubid > 0)
			from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
			where""" + OURS;

	private static final String TYPES = """
			select 'type', n.nspname, t.typname, t.typtype,
			(select string_agg(e.enumlabel, ',' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid),
			(select string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ',' order by a.attnum)
			from pg_attribute a where a.attrelid = t.typrelid)
			from pg_type t join pg_namespace n on n.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid
			where t.typtype in ('e', 'c', 'd') and coalesce(c.relkind, 'c') = 'c'
			and""" + OURS;

	private static final String CASTS = """
			select 'cast', castsource::regtype::text, casttarget::regtype::text, castcontext, castmethod
			from pg_cast where oid >= 16384""";

	private static final String FUNCTIONS = """
			select 'function', p.oid::regprocedure::text
			from pg_proc p join pg_namespace n on n.oid = p.pronamespace where""" + OURS;

	private CatalogDump() {
	}

	static List<String> of(TestDatabase database) {
		List<String> lines = new ArrayList<>();
		for (String query : List.of("select 'schema', n.nspname from pg_namespace n where" + OURS, TYPES, CASTS, TABLES,
				COLUMNS, CONSTRAINTS, INDEXES, SEQUENCES, FUNCTIONS)) {
			lines.addAll(database.query(query));
		}
		return lines.stream().sorted().toList();
	}

	/**
	 * The names of constraints and indexes, with their tables.
	 */
	static List<String> namesOf(TestDatabase database) {
		return database.query("""
					select c.relname || '.' || k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
					where k.contype <> 'n' union all
					select c.relname || '.' || i.relname from pg_index x join pg_class c on c.oid = x.indrelid
					join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = c.relnamespace
					where not exists (select 1 from pg_constraint k where k.conindid = x.indexrelid)
				and""" + OURS);
	}

}
