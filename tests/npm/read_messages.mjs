// Read messages as postal-mime does: lines of base64 on standard input, an object of JSON for each on standard output.
import PostalMime from "postal-mime";
import { createInterface } from "node:readline";

for await (const line of createInterface({ input: process.stdin })) {
  const { subject, to, headers, text, html } = await PostalMime.parse(Buffer.from(line, "base64"));
  console.log(JSON.stringify({ subject, to, headers: headers.map((one) => one.key), text, html }));
}
