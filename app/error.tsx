"use client";

export { FailureScreen as default } from "@/components/ui/failure-screen";
