import { defineConfig } from "oxlint";

const screens = ["{app,components,emails}/**/*.{ts,tsx}"];
const source = ["**/*.{ts,tsx,mts}"];
/** Programs of their own: they print, and hand an environment to the processes they start. */
const programs = ["scripts/**", "bench/**", "tests/{fixtures,faults}/**"];

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
const copiedKey =
  "Keys of stored files are put together in lib/storage/keys.ts only: take yours from storageKeys, or add it there.";
/** How the key of a stored file begins. */
const keyStart = "/^(?:uploads|takes|logos|imports)\\u002f/";
const wholePage =
  "This loads the whole page anew. Use redirect() while rendering and useRouter().push() in an event handler.";

export default defineConfig({
  ignorePatterns: [
    "node_modules",
    "**/.*/**",
    "lib/generated/**",
    "next-env.d.ts",
  ],
  options: {
    typeAware: true,
    denyWarnings: true,
    reportUnusedDisableDirectives: "error",
  },
  plugins: ["eslint", "oxc", "typescript", "nextjs"],
  jsPlugins: ["./scripts/lint-rules.mjs"],
  // The rules below are those which this leaves out, or which are off.
  categories: { correctness: "error" },
  rules: {
    "no-array-constructor": "error",
    // A fixture of Playwright says with {} that it needs no other.
    "no-empty-pattern": ["error", { allowObjectPatternsAsParameters: true }],
    "no-unused-vars": [
      "error",
      { argsIgnorePattern: "^_", ignoreRestSiblings: true },
    ],
    "typescript/ban-ts-comment": "error",
    "typescript/no-empty-object-type": "error",
    "typescript/no-explicit-any": "error",
    // The letters of a name and the headers of a request are spread on purpose.
    "typescript/no-misused-spread": "off",
    "typescript/no-namespace": "error",
    "typescript/no-require-imports": "error",
    "typescript/no-unnecessary-type-constraint": "error",
    "typescript/no-unsafe-function-type": "error",
    // What a test compares may be in any order.
    "typescript/require-array-sort-compare": "off",
  },
  overrides: [
    {
      files: source,
      rules: {
        "no-console": "error",
        "no-var": "error",
        "prefer-const": "error",
        "prefer-rest-params": "error",
        "prefer-spread": "error",
        "typescript/consistent-type-imports": "error",
        "typescript/no-import-type-side-effects": "error",
        // An event handler or a form action may be async; a forgotten promise inside it is still an error.
        "typescript/no-misused-promises": [
          "error",
          { checksVoidReturn: { attributes: false } },
        ],
        "typescript/no-unnecessary-type-assertion": "error",
        "typescript/no-unsafe-argument": "error",
        "typescript/no-unsafe-assignment": "error",
        "typescript/no-unsafe-call": "error",
        "typescript/no-unsafe-enum-comparison": "error",
        "typescript/no-unsafe-member-access": "error",
        "typescript/no-unsafe-return": "error",
        "typescript/only-throw-error": "error",
        "typescript/prefer-promise-reject-errors": "error",
        "typescript/restrict-plus-operands": "error",
        "typescript/switch-exhaustiveness-check": "error",
        "hifinity/no-restricted-syntax": [
          "error",
          { selector: "ExportAllDeclaration", message: barrel },
          {
            selector: "ExpressionStatement[directive='use server']",
            message: actionElsewhere,
          },
          {
            selector:
              "AssignmentExpression[left.property.name='href']:matches([left.object.name='location'], [left.object.property.name='location'])",
            message: wholePage,
          },
          {
            selector:
              "CallExpression[callee.property.name='assign']:matches([callee.object.name='location'], [callee.object.property.name='location'])",
            message: wholePage,
          },
        ],
      },
    },
    {
      // Tests write keys out, since they say what is stored where.
      files: ["{app,bench,components,lib,pages,scripts}/**/*.{ts,tsx}"],
      excludeFiles: ["lib/storage/keys.ts"],
      rules: {
        "hifinity/no-copied-key": [
          "error",
          {
            selector: `TemplateLiteral[quasis.0.value.raw=${keyStart}]`,
            message: copiedKey,
          },
          { selector: `Literal[value=${keyStart}]`, message: copiedKey },
        ],
      },
    },
    {
      files: screens,
      plugins: ["react", "jsx-a11y", "import"],
      rules: {
        // Also memo(() => …), into which react/display-name does not look.
        "import/no-anonymous-default-export": [
          "error",
          { allowCallExpression: false },
        ],
        "react/display-name": "error",
        "react/jsx-no-comment-textnodes": "error",
        "react/no-unescaped-entities": "error",
        "react/no-unsafe": ["error", { checkAliases: true }],
        "react/require-render-return": "error",
        "react/rules-of-hooks": "error",
        "react/unsupported-syntax": "error",
        "jsx-a11y/alt-text": ["error", { elements: ["img"], img: ["Image"] }],
        // Our own fields may take the focus: the first one of a dialog or of a page that is one form.
        "jsx-a11y/no-autofocus": ["error", { ignoreNonDOM: true }],
        "jsx-a11y/no-noninteractive-element-to-interactive-role": [
          "error",
          { ul: ["listbox"], li: ["option"] },
        ],
        // A region that scrolls must be reachable by keyboard.
        "jsx-a11y/no-noninteractive-tabindex": [
          "error",
          { roles: ["tabpanel", "region"], tags: [] },
        ],
        // A status is not always an <output>, nor a group a <fieldset>.
        "jsx-a11y/prefer-tag-over-role": "off",
      },
    },
    {
      files: ["lib/**/{actions,*-actions}.ts"],
      rules: {
        "hifinity/no-restricted-syntax": [
          "error",
          { selector: "ExportAllDeclaration", message: barrel },
        ],
      },
    },
    {
      files: [
        "**/{utils,helpers,types,constants,service,services}.*",
        "**/{utils,helpers,types,constants,service,services}/**",
      ],
      rules: {
        "hifinity/no-restricted-syntax": [
          "error",
          { selector: "Program", message: nameSaysNothing },
        ],
      },
    },
    {
      files: ["**/index.{ts,tsx,mts}"],
      rules: {
        "hifinity/no-restricted-syntax": [
          "error",
          { selector: "Program", message: barrel },
        ],
      },
    },
    {
      files: source,
      excludeFiles: ["lib/env.ts", "tests/**", "./*.config.ts", ...programs],
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
    {
      // `{ ...scope, id }` for `{ ...scope(actor), id }` adds nothing, and so finds everybody's rows.
      files: ["lib/**"],
      rules: {
        "typescript/no-misused-spread": ["error", { allow: ["string"] }],
      },
    },
    { files: programs, rules: { "no-console": "off" } },
    {
      // expect.any(Date) and its like are typed any.
      files: ["tests/**"],
      rules: { "typescript/no-unsafe-assignment": "off" },
    },
  ],
});
