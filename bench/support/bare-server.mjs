// The least that Node can do for an upload: each request's body is added to the end of the file that its path names.
import { createWriteStream } from "node:fs";
import { createServer } from "node:http";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";

const [port, folder] = process.argv.slice(2);

createServer((request, response) => {
  if (request.method !== "PATCH") return void response.end();
  const file = join(folder, basename(request.url));
  pipeline(request, createWriteStream(file, { flags: "a" })).then(
    () => response.writeHead(204).end(),
    () => response.destroy(),
  );
}).listen(Number(port), "127.0.0.1");
