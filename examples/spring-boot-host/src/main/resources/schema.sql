-- The host's own tables; those of the service are made by itself.
CREATE TABLE IF NOT EXISTS customer (
  id TEXT PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS profile (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  profile JSONB NOT NULL
);
