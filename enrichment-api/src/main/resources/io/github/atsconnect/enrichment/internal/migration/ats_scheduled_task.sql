-- The table of db-scheduler, for SyncSchedule on PostgreSQL.
CREATE TABLE IF NOT EXISTS ats_scheduled_task (
  task_name            TEXT NOT NULL,
  task_instance        TEXT NOT NULL,
  task_data            BYTEA,
  execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
  picked               BOOLEAN NOT NULL,
  picked_by            TEXT,
  last_success         TIMESTAMP WITH TIME ZONE,
  last_failure         TIMESTAMP WITH TIME ZONE,
  consecutive_failures INT,
  last_heartbeat       TIMESTAMP WITH TIME ZONE,
  version              BIGINT NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX IF NOT EXISTS ats_scheduled_task_time ON ats_scheduled_task (execution_time);
CREATE INDEX IF NOT EXISTS ats_scheduled_task_heartbeat ON ats_scheduled_task (last_heartbeat);
