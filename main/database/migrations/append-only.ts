/** Triggers that make the database refuse every change of a table's rows and every deletion. */
export const appendOnly = (...tables: readonly string[]): string =>
  tables
    .flatMap((table) =>
      ['UPDATE', 'DELETE'].map(
        (act) =>
          `CREATE TRIGGER ${table}_refuses_${act.toLowerCase()} BEFORE ${act} ON ${table}
           BEGIN SELECT RAISE(ABORT, '${table} is append only'); END;`,
      ),
    )
    .join('\n');
