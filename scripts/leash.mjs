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
