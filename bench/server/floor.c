/*
 * What the machine itself allows: sleeps to the instants of a grid and does nothing else. Prints
 * how late it woke, in ms, and the processor time of one round, in µs.
 *
 *     floor RATE SECONDS
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <time.h>

static int ascending(const void *a, const void *b) {
  double difference = *(const double *)a - *(const double *)b;
  return (difference > 0) - (difference < 0);
}

int main(int count, char **arguments) {
  long rate = count > 2 ? atol(arguments[1]) : 0, wakes = rate * (count > 2 ? atol(arguments[2]) : 0);
  if (rate < 1 || rate > 1000000 || wakes < 1 || wakes > 10000000) {
    fprintf(stderr, "floor RATE SECONDS\n");
    return 2;
  }
  double *late_ms = malloc((size_t)wakes * sizeof *late_ms);
  struct timespec start, at, now;
  prctl(PR_SET_TIMERSLACK, 1000);
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (long wake = 0; wake < wakes; wake += 1) {
    long long since_ns = wake * 1000000000LL / rate + start.tv_nsec;
    at.tv_sec = start.tv_sec + since_ns / 1000000000LL;
    at.tv_nsec = since_ns % 1000000000LL;
    clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &at, NULL);
    clock_gettime(CLOCK_MONOTONIC, &now);
    late_ms[wake] = (double)(now.tv_sec - at.tv_sec) * 1e3 + (double)(now.tv_nsec - at.tv_nsec) / 1e6;
  }
  struct rusage spent;
  getrusage(RUSAGE_SELF, &spent);
  double cpu_us = (double)(spent.ru_utime.tv_sec + spent.ru_stime.tv_sec) * 1e6 +
    (double)(spent.ru_utime.tv_usec + spent.ru_stime.tv_usec);
  qsort(late_ms, (size_t)wakes, sizeof *late_ms, ascending);
  printf("{\"p50Ms\": %.4f, \"p99Ms\": %.4f, \"p999Ms\": %.4f, \"maxMs\": %.4f, \"cpuUs\": %.2f}\n",
    late_ms[wakes / 2], late_ms[wakes * 99 / 100], late_ms[wakes * 999 / 1000], late_ms[wakes - 1],
    cpu_us / (double)wakes);
  return 0;
}
