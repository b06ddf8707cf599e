// Check books by epubcheck-ts, given by their names; print each error and warning.
import { readFileSync } from "node:fs";
import { EpubCheck } from "@likecoin/epubcheck-ts";

for (const name of process.argv.slice(2)) {
  const { messages } = await EpubCheck.validate(new Uint8Array(readFileSync(name)));
  for (const { severity, id, message, location } of messages) {
    if (["fatal", "error", "warning"].includes(severity)) {
      console.log(`${name}: ${severity} ${id}: ${message} ${JSON.stringify(location ?? "")}`);
    }
  }
}
