import type { AuditAction } from "@/lib/activity/audit-log";

/** Attributes of the input in which a field is typed. */
type InputProps = {
  type?: "email" | "tel";
  inputMode?: "email" | "tel";
  autoComplete: "off";
  autoCapitalize?: "none";
  spellCheck?: false;
  dir: "auto" | "ltr";
};

/** A column of an imported file, as the form that maps columns asks for it. */
export type ImportColumn = {
  label: string;
  /** Its parameter in the address of that form. */
  param: string;
  /** Headers that name it in English, Spanish, German and French; compared without accents and signs. */
  headers: string;
  /** The choice of no column. */
  none: string;
  /** Asks for a column that a candidate cannot be without. */
  ask?: string;
};

type CandidateField = {
  /** Also the header of its column in an export, and in a file whose columns have no names. */
  label: string;
  /** Stored as null when it is left empty. */
  isOptional?: true;
  maxLength?: number;
  /** Said of an empty field in a form, and of an empty cell in an import. */
  whenEmpty?: { field?: string; cell: string };
  input: InputProps;
  importColumn: ImportColumn;
  /** The action in the audit log when it is changed. */
  changeAction: AuditAction;
};

/**
 * What is known of a candidate as a person: each field stands here once, and forms, schema, import, export, the detail
 * page and the copy of personal data loop over them. A new one needs its column in `prisma/schema.prisma`, too.
 */
export const candidateFields = {
  name: {
    label: "Name",
    maxLength: 100,
    whenEmpty: {
      field: "Enter the candidate’s name.",
      cell: "The name is missing.",
    },
    input: { dir: "auto", autoComplete: "off" },
    importColumn: {
      label: "Name or first name",
      param: "name",
      headers: `
        name, full name, fullname, candidate, candidate name, applicant, applicant name, display name, nombre completo,
        nombre y apellidos, candidato, candidata, vollstandiger name, vor und nachname, kandidat, bewerber, nom complet,
        nom et prenom, prenom et nom, candidat, candidate nom, nom`,
      none: "Choose a column",
      ask: "Choose the column with the names.",
    },
    changeAction: "candidate.rename",
  },
  email: {
    label: "Email",
    // How long it may be and what it says when it is wrong is the same for every address (lib/fields/email-address.ts).
    whenEmpty: { cell: "The email address is missing." },
    input: {
      type: "email",
      inputMode: "email",
      autoComplete: "off",
      autoCapitalize: "none",
      spellCheck: false,
      dir: "ltr",
    },
    importColumn: {
      label: "Email",
      param: "email",
      headers: `
        email, e mail, mail, email address, e mail address, email 1, e mail 1 value, primary email, work email,
        candidate email, correo, correo electronico, direccion de correo electronico, email adresse, e mail adresse,
        mailadresse, emailadresse, courriel, adresse email, adresse e mail, adresse mail, adresse electronique,
        adresse courriel`,
      none: "Choose a column",
      ask: "Choose the column with the email addresses.",
    },
    changeAction: "candidate.change-email",
  },
} as const satisfies Record<string, CandidateField>;

export type FieldName = keyof typeof candidateFields;

export type OptionalName = {
  [Name in FieldName]: (typeof candidateFields)[Name] extends {
    isOptional: true;
  }
    ? Name
    : never;
}[FieldName];

/** The stored values of a candidate's fields. */
export type CandidateValues = Record<Exclude<FieldName, OptionalName>, string> &
  Partial<Record<OptionalName, string | null>>;

export const fieldNames = Object.keys(candidateFields) as FieldName[];

/** One field, without what is known of it alone. */
export function fieldOf(name: FieldName): CandidateField {
  return candidateFields[name];
}

/** Something for each field. */
export const eachField = eachOf(fieldNames);

/** All fields of a row, for the `select` of a query. */
export const selectFields = eachField(() => true as const);

/** The fields as a form has them. */
export function textsOf(values: CandidateValues): Record<FieldName, string> {
  return eachField((name) => values[name] ?? "");
}

const { email, name, ...others } = eachField(
  (field): ImportColumn => candidateFields[field].importColumn,
);

/** Columns of a file in the order in which they are asked for; a last name is put behind the name. */
export const importColumns: Record<ImportColumnName, ImportColumn> = {
  email,
  name,
  lastName: {
    label: "Last name",
    param: "last",
    headers: `
      last name, lastname, surname, family name, last, nachname, familienname, zuname, apellido, apellidos, primer apellido,
      nom de famille`,
    none: "Included in name",
  },
  ...others,
};

export type ImportColumnName = FieldName | "lastName";

export const importColumnNames = Object.keys(
  importColumns,
) as ImportColumnName[];

/** Something for each column. */
export const eachColumn = eachOf(importColumnNames);

function eachOf<Name extends string>(names: readonly Name[]) {
  return <T>(make: (name: Name) => T) =>
    Object.fromEntries(names.map((one) => [one, make(one)])) as Record<Name, T>;
}
