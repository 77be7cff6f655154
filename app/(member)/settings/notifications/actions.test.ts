import { expect, test } from "vitest";
import { wishFields } from "@/app/(member)/notifications/testing/told";
import { getMailWishes } from "@/db/queries/mail-wishes";
import { freshKey } from "@/db/testing/writing";
import { mintOwnScope } from "@/lib/access/mint-scope";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import { NOTIFICATION_TYPES } from "@/lib/domain/notifications/types";
import { saveMailWishes } from "./actions";

async function arrive() {
  const { userId } = await newPerson();
  const { browser, sessionId } = await signedInBrowser(userId);
  const save = (more: Record<string, unknown> = {}) =>
    browser.send(saveMailWishes, { clientKey: freshKey(), ...wishFields(more) });
  return { browser, save, stored: () => getMailWishes(mintOwnScope(userId, sessionId)) };
}

test("the form's choices are stored, as a form sends them", async () => {
  const { browser, stored } = await arrive();
  const { state } = await browser.submit(saveMailWishes, {
    clientKey: freshKey(),
    version: "0",
    batchMinutes: "1440",
    quietFrom: "",
    quietTo: "",
    "mail[]": ["note", "message"],
  });
  expect(state).toMatchObject({ status: "ok", value: { version: 1, batchMinutes: "1440" } });
  const { mutedMail, ...rest } = await stored();
  expect(rest).toEqual({ batchMinutes: 1440, quietFrom: null, quietTo: null, version: 1 });
  expect(mutedMail).toHaveLength(NOTIFICATION_TYPES.length - 2);
});

test("two tabs: the slower one is told, keeps its choices and may save them after all", async () => {
  const { save, stored } = await arrive();
  expect((await save()).state.status).toBe("ok");
  const { state } = await save({ batchMinutes: "0" });
  expect(state).toMatchObject({
    status: "conflict",
    value: { version: 1, batchMinutes: "60" },
    typed: { batchMinutes: "0", "mail[0]": "note" },
  });
  expect((await save({ batchMinutes: "0", version: "1" })).state.status).toBe("ok");
  expect(await stored()).toMatchObject({ batchMinutes: 0, version: 2 });
});

test.each([
  [{ quietTo: "" }, "quietTo"],
  [{ quietFrom: "25:00" }, "quietFrom"],
  [{ batchMinutes: "1" }, "batchMinutes"],
])("%j is refused by its field, and nothing is stored", async (more, field) => {
  const { save, stored } = await arrive();
  expect((await save(more)).state).toMatchObject({
    status: "invalid",
    problems: { [field]: expect.any(String) },
  });
  expect((await stored()).version).toBe(0);
});
