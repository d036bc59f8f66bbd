"use client";

import { useState } from "react";

/** The value as it was when holding began, while `isHeld`: what a page reads meanwhile is about what is being done. */
export function useHeld<Value>(value: Value, isHeld: boolean): Value {
  const [held, setHeld] = useState(value);
  if (!isHeld && held !== value) setHeld(value);
  return isHeld ? held : value;
}
