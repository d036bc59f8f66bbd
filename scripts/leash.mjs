import { tracingChannel } from "node:diagnostics_channel";

// Imported first by every child process. When the process that started it is gone, even killed, so is the child.
process.once("disconnect", () => {
  const signalAll = (signal) => {
    try {
      process.kill(-process.pid, signal);
    } catch {
      process.kill(process.pid, signal);
    }
  };
  signalAll("SIGTERM");
  setTimeout(() => signalAll("SIGKILL"), 2_000);
});

// Says which port it has got: an answer on that port alone could be another program's (scripts/children.ts).
tracingChannel("net.server.listen").asyncEnd.subscribe(({ server }) => {
  const address = server.address();
  if (address && typeof address === "object")
    process.send?.({ listeningOn: address.port });
});
