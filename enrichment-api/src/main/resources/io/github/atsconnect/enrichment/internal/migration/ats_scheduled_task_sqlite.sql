-- The table of db-scheduler, for SyncSchedule on SQLite. Times are kept as milliseconds since 1970.
CREATE TABLE IF NOT EXISTS ats_scheduled_task (
  task_name            TEXT NOT NULL,
  task_instance        TEXT NOT NULL,
  task_data            BLOB,
  execution_time       INTEGER NOT NULL,
  picked               INTEGER NOT NULL,
  picked_by            TEXT,
  last_success         INTEGER,
  last_failure         INTEGER,
  consecutive_failures INTEGER,
  last_heartbeat       INTEGER,
  version              INTEGER NOT NULL,
  priority             INTEGER,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX IF NOT EXISTS ats_scheduled_task_time ON ats_scheduled_task (execution_time);
CREATE INDEX IF NOT EXISTS ats_scheduled_task_heartbeat ON ats_scheduled_task (last_heartbeat);
