"use client";

/** Says what changed to those who listen to the page, without taking the focus. */
export function Announcer({ message }: { message: string }) {
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {message}
    </p>
  );
}
