/** Settings of tests without a database: nothing answers where these say that one is, nor a mail server. */
Object.assign(process.env, {
  DATABASE_URL: "postgresql://nobody@127.0.0.1:9/none",
  APP_URL: "http://localhost:3000",
  AUTH_SECRET: "a secret that only the tests of this project know",
  LINK_KEYS: "k1:a-link-key-that-only-the-tests-of-this-project-know",
  SMTP_URL: "smtp://127.0.0.1:9",
});
