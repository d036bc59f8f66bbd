"use client";

/** A page that failed inside the portal's frame: everything else can still be reached. */
export { Failure as default } from "@/components/ui/failure";
