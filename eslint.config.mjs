import next from "eslint-config-next/core-web-vitals";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const screens = ["{app,components,emails}/**/*.{ts,tsx}"];
const source = ["**/*.{ts,tsx,mts}"];
/** Programs of their own: they print, and hand an environment to the processes they start. */
const programs = ["scripts/**", "bench/**", "tests/{fixtures,faults}/**"];
const a11y = next.find((part) => part.plugins?.["jsx-a11y"]).plugins[
  "jsx-a11y"
];

const environment =
  "Read settings with env() from lib/env.ts, the one place that checks them.";
const unwalled =
  "The product asks through db, which throws at a query without a scope (S3). Put the organization into its where, or mark what the system asks by itself with ...acrossOrganizations(system).";
const nameSaysNothing =
  "This name says nothing about what the file decides or does. Name it after that (status.ts, schedule.ts, openings.ts …) and keep types beside what they describe.";
const actionElsewhere =
  "Server actions live in a domain's actions.ts and are made by recruiterAction, candidateAction or openAction, so that none forgets who asks.";
const barrel =
  "No barrels: import each thing from the file that has it, so that imports say what is used and cycles cannot hide.";

export default defineConfig(
  globalIgnores(["**/.*/**", "lib/generated/**", "next-env.d.ts"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },

  ...next.map((part) => (part.files ? { ...part, files: screens } : part)),
  {
    files: screens,
    rules: {
      ...a11y.flatConfigs.recommended.rules,
      // Our own fields may take the focus: the first one of a dialog or of a page that is one form.
      "jsx-a11y/no-autofocus": ["error", { ignoreNonDOM: true }],
      // A region that scrolls must be reachable by keyboard.
      "jsx-a11y/no-noninteractive-tabindex": [
        "error",
        { roles: ["tabpanel", "region"], tags: [] },
      ],
    },
  },

  { files: ["**/*.mjs"], extends: [tseslint.configs.recommended] },
  ...tseslint.configs.recommendedTypeChecked.map((part) => ({
    ...part,
    files: source,
  })),
  {
    files: source,
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "separate-type-imports" },
      ],
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // An event handler or a form action may be async; a forgotten promise inside it is still an error.
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { attributes: false } },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
      // An action or a fake may have to be async for its type's sake.
      "@typescript-eslint/require-await": "off",
    },
  },

  {
    files: source,
    rules: {
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: barrel },
        {
          selector: "ExpressionStatement[directive='use server']",
          message: actionElsewhere,
        },
      ],
    },
  },
  {
    files: ["lib/*/{actions,*-actions}.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: barrel },
      ],
    },
  },
  {
    files: ["**/{utils,helpers,types,constants,service,services}{.*,/**}"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "Program", message: nameSaysNothing },
      ],
    },
  },
  {
    files: ["**/index.{ts,tsx,mts}"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "Program", message: barrel },
      ],
    },
  },
  {
    files: source,
    ignores: ["lib/env.ts", "tests/**", "*.config.ts", ...programs],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: environment },
      ],
      "no-restricted-imports": [
        "error",
        {
          paths: [
            ...["process", "node:process"].map((name) => ({
              name,
              message: environment,
            })),
            {
              name: "@/lib/db",
              importNames: ["unwalledDb"],
              message: unwalled,
            },
          ],
        },
      ],
    },
  },
  { files: programs, rules: { "no-console": "off" } },
  {
    // expect.any(Date) and its like are typed any.
    files: ["tests/**"],
    rules: { "@typescript-eslint/no-unsafe-assignment": "off" },
  },
);
