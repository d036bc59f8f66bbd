/** What tests look at the database with: every organization's rows, without the wall that the product has (S3). */
export { unwalledDb as db } from "@/lib/db";
