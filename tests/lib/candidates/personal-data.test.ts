import { expect, test } from "vitest";
import { personalData } from "@/lib/candidates/personal-data";
import { Prisma } from "@/lib/generated/prisma/client";

type Listed = (typeof personalData)[keyof typeof personalData];

const listed = Object.entries<Listed>(personalData);

test("S10: every table that belongs to a candidate or an interview is in the list of personal data", () => {
  const missing = Object.values(Prisma.ModelName).filter(
    (model) => belongs(model) && !Object.hasOwn(personalData, model),
  );
  expect(missing).toEqual([]);
});

test.each(listed)(
  "S10: every field of %s is copied, read or left out, once",
  (model, table) => {
    expect(fieldsOf(table).sort()).toEqual(
      scalarsOf(model as Prisma.ModelName).sort(),
    );
  },
);

test.each(listed)(
  "S10: what is erased of %s are fields of it, and its rows are not kept",
  (model, { erasure, ...table }) => {
    const erased = [
      ...("erase" in table ? Object.keys(table.erase) : []),
      ...("erasePart" in table ? Object.keys(table.erasePart) : []),
    ];
    expect(scalarsOf(model as Prisma.ModelName)).toEqual(
      expect.arrayContaining(erased),
    );
    expect(erased.length > 0).toBe(erasure === "emptied");
    if (typeof erasure === "object" && "with" in erasure)
      expect(personalData[erasure.with].erasure).toBe("deleted");
  },
);

function belongs(model: Prisma.ModelName): boolean {
  const keys = Object.keys(personalData).map((one) => `${one}id`.toLowerCase());
  return scalarsOf(model).some((field) =>
    keys.some((key) => field.toLowerCase().endsWith(key)),
  );
}

function scalarsOf(model: Prisma.ModelName): string[] {
  return Object.keys(Prisma[`${model}ScalarFieldEnum`]);
}

function fieldsOf({ copy, left, ...table }: Listed): string[] {
  return [
    ...Object.keys(copy),
    ...("read" in table ? Object.keys(table.read) : []),
    ...Object.values<string>(left).flatMap((names) => names.split(/\s+/)),
  ];
}
