#!/bin/sh
# The CSV files that the processes of one distributed k6 run wrote, as one file in the order of time:
#   sh merge-k6.sh pods/*.csv > results/k6.csv
# They have to be written with K6_CSV_TIME_FORMAT=unix_micro.
set -eu
columns=$(head -n 1 "$1")
for file in "$@"; do
  if [ "$(head -n 1 "$file")" != "$columns" ]; then
    echo "$file has other columns than $1: are both of one run?" >&2
    exit 1
  fi
done
echo "$columns"
# Of the ten values that k6 writes for each request these are needed.
awk '/^(http_req_duration|dropped_iterations),/' "$@" | sort -t , -k 2,2n
