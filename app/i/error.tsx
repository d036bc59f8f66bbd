"use client";

export { CandidateFailure as default } from "@/components/candidate/candidate-failure";
