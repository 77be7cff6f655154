import { afterAll } from "vitest";
import { openTestDatabase } from "./database";

// At the top level, not in a hook: modules under test may read DATABASE_URL when they are loaded.
const { drop } = await openTestDatabase();

afterAll(drop);
