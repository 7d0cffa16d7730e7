/* Settings, the timetable's delays, and what is told at the end. */
#define _GNU_SOURCE
#include <errno.h>
#include <getopt.h>
#include <math.h>
#include <sys/resource.h>
#include "truth.h"

void fail(const char *what) {
  fprintf(stderr, "truth: %s%s%s\n", what, errno ? ": " : "", errno ? strerror(errno) : "");
  exit(1);
}

static double number(const char *name, const char *text) {
  char *end;
  double value = strtod(text, &end);
  if (end != text && *end == 0 && value >= 0 && value < 1e12) return value;
  fprintf(stderr, "truth: --%s %s is no number from 0; use for example --%s 10\n", name, text, name);
  exit(2);
}

/* "5:0.955,50:0.04,200:0.005": milliseconds and share; the shares are thousandths that make 1. */
static void read_delays(struct settings *settings, char *text) {
  unsigned dealt = 0;
  for (char *one = strtok(text, ","); one != NULL; one = strtok(NULL, ",")) {
    double ms, share;
    if (sscanf(one, "%lf:%lf", &ms, &share) != 2 || ms < 0) fail("--delays takes MS:SHARE,…");
    double cards = share * PERIOD;
    if (fabs(cards - round(cards)) > 1e-6 || dealt + round(cards) > PERIOD) {
      fail("--delays takes shares in thousandths that make 1");
    }
    for (unsigned at = 0; at < (unsigned)round(cards); at += 1) {
      settings->deck_ns[dealt++] = (uint64_t)(ms * 1e6);
    }
  }
  if (dealt != PERIOD) fail("--delays takes shares in thousandths that make 1");
}

static enum mode read_mode(const char *name) {
  if (strcmp(name, "json") == 0) return MODE_JSON;
  if (strcmp(name, "sse") == 0) return MODE_SSE;
  if (strcmp(name, "firehose") == 0) return MODE_FIREHOSE;
  fail("--mode is json, sse or firehose");
}

static const struct option OPTIONS[] = {
  { "mode", 1, NULL, 'm' }, { "port", 1, NULL, 'p' }, { "delays", 1, NULL, 'd' },
  { "seed", 1, NULL, 's' }, { "events", 1, NULL, 'n' }, { "itl-ms", 1, NULL, 'i' },
  { "event-bytes", 1, NULL, 'e' }, { "answer-bytes", 1, NULL, 'a' },
  { "freeze-at-ms", 1, NULL, 't' }, { "freeze-ms", 1, NULL, 'f' }, { "log", 1, NULL, 'l' }, { 0 },
};

void read_settings(struct settings *settings, int count, char **arguments) {
  *settings = (struct settings){ .mode = MODE_JSON, .seed = 1, .events = 100, .itl_ns = 10000000,
    .event_bytes = 225, .answer_bytes = 404 };
  int option, at = 0;
  while ((option = getopt_long(count, arguments, "", OPTIONS, &at)) != -1) {
    const char *name = OPTIONS[at].name;
    switch (option) {
      case 'm': settings->mode = read_mode(optarg); break;
      case 'p': settings->port = (uint16_t)number(name, optarg); break;
      case 'd': read_delays(settings, optarg); break;
      case 's': settings->seed = (uint64_t)number(name, optarg); break;
      case 'n': settings->events = (uint32_t)number(name, optarg); break;
      case 'i': settings->itl_ns = (uint64_t)(number(name, optarg) * 1e6); break;
      case 'e': settings->event_bytes = (size_t)number(name, optarg); break;
      case 'a': settings->answer_bytes = (size_t)number(name, optarg); break;
      case 't': settings->freeze_at_ns = (uint64_t)(number(name, optarg) * 1e6); break;
      case 'f': settings->freeze_ns = (uint64_t)(number(name, optarg) * 1e6); break;
      case 'l': settings->log_path = optarg; break;
      default: exit(2);
    }
  }
  if (settings->event_bytes > EVENT_BYTES_MAX - 64) fail("--event-bytes is at most 65472");
  if (settings->answer_bytes > EVENT_BYTES_MAX - 256) fail("--answer-bytes is at most 65280");
}

/* xorshift64* (Vigna 2016), so that the same seed deals the same delays. */
static uint64_t draw(uint64_t *state) {
  *state ^= *state >> 12;
  *state ^= *state << 25;
  *state ^= *state >> 27;
  return *state * 2685821657736338717u;
}

/* The delay of the next request; the deck is shuffled (Fisher-Yates) whenever it has been dealt. */
uint64_t next_delay_ns(struct settings *settings) {
  static unsigned dealt = 0;
  static uint64_t state = 0;
  if (state == 0) state = settings->seed * 2654435761u + 88172645463325252u;
  if (dealt == 0) {
    for (unsigned last = PERIOD - 1; last > 0; last -= 1) {
      unsigned other = (unsigned)(draw(&state) % (last + 1));
      uint64_t kept = settings->deck_ns[last];
      settings->deck_ns[last] = settings->deck_ns[other];
      settings->deck_ns[other] = kept;
    }
  }
  uint64_t delay_ns = settings->deck_ns[dealt];
  dealt = (dealt + 1) % PERIOD;
  return delay_ns;
}

void save_log(const struct settings *settings, const struct record *records, uint32_t count) {
  if (settings->log_path == NULL) return;
  FILE *file = fopen(settings->log_path, "wb");
  if (file == NULL || fwrite(records, sizeof *records, count, file) != count || fclose(file) != 0) {
    fail("the log cannot be written");
  }
}

static uint32_t quantile_us(const uint32_t *late_us, uint32_t late_count, double share) {
  uint64_t all = 0, below = 0;
  for (uint32_t us = 0; us < late_count; us += 1) all += late_us[us];
  uint64_t wanted = (uint64_t)ceil(share * (double)all);
  for (uint32_t us = 0; us < late_count; us += 1) {
    below += late_us[us];
    if (below > 0 && below >= wanted) return us;
  }
  return 0;
}

void summarise(char *text, size_t bytes, const struct counters *counters,
  const uint32_t *late_us, uint32_t late_count) {
  struct rusage spent;
  getrusage(RUSAGE_SELF, &spent);
  snprintf(text, bytes, "{\"requests\": %lu, \"answered\": %lu, \"non200\": %lu, "
    "\"connections\": %u, \"maxOpen\": %u, \"bytesIn\": %lu, \"bytesOut\": %lu, "
    "\"userUs\": %ld, \"systemUs\": %ld, \"freezeStartNs\": %lu, \"freezeEndNs\": %lu, "
    "\"lateUs\": {\"p50\": %u, \"p99\": %u, \"max\": %u}}",
    counters->requests, counters->answered, counters->non200, counters->connections,
    counters->max_open, counters->bytes_in, counters->bytes_out,
    spent.ru_utime.tv_sec * 1000000 + spent.ru_utime.tv_usec,
    spent.ru_stime.tv_sec * 1000000 + spent.ru_stime.tv_usec,
    counters->freeze_start_ns, counters->freeze_end_ns, quantile_us(late_us, late_count, 0.5),
    quantile_us(late_us, late_count, 0.99), quantile_us(late_us, late_count, 1));
}
