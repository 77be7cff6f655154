import { type Database, db } from "./database";

/**
 * A query that is built once a database and prepared once a connection: without that PostgreSQL
 * is asked twice each time, first for the types and then for the rows.
 */
export function preparedOnce<Query>(build: (database: Database) => Query): () => Query {
  const built = new WeakMap<Database, Query>();
  return () => {
    const database = db();
    const query = built.get(database) ?? build(database);
    built.set(database, query);
    return query;
  };
}
