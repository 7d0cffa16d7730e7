"""So many streams at a time with aiohttp, read the way most Python benchmarks of LLM servers do:
line by line, JSON parsed at every event. Prints what it saw as JSON."""
import asyncio
import json
import sys
import time

import aiohttp


async def stream(session, url, body, seen):
    sent = time.perf_counter()
    first = None
    async with session.post(url, data=body, headers={"content-type": "application/json"}) as answer:
        async for line in answer.content:
            if not line.startswith(b"data: ") or line.startswith(b"data: [DONE]"):
                continue
            event = json.loads(line[6:])
            if event["choices"] and event["choices"][0]["delta"].get("content"):
                if first is None:
                    first = time.perf_counter()
                seen["events"] += 1
    if first is not None and sent >= seen["from"]:
        seen["ttft"].append((first - sent) * 1000)


async def repeat(session, url, body, seen, wait, end):
    await asyncio.sleep(wait)
    while time.perf_counter() < end:
        await stream(session, url, body, seen)


async def main(url, streams, seconds, warmup, body):
    start = time.perf_counter()
    seen = {"events": 0, "ttft": [], "from": start + warmup}
    connector = aiohttp.TCPConnector(limit=0)
    timeout = aiohttp.ClientTimeout(total=None)
    async with aiohttp.ClientSession(connector=connector, timeout=timeout) as session:
        # Spread over the first second, so that they do not all begin and end together.
        await asyncio.gather(*(
            repeat(session, url, body, seen, at / streams, start + seconds) for at in range(streams)))
    ttft = sorted(seen["ttft"])
    at = lambda q: ttft[max(0, -(-int(q * 1000) * len(ttft) // 1000) - 1)] if ttft else None
    print(json.dumps({"events": seen["events"], "ttftP50Ms": at(0.5), "ttftP99Ms": at(0.99)}))


if sys.argv[1:] == ["--version"]:
    print(f"aiohttp {aiohttp.__version__}")
else:
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), float(sys.argv[4]), sys.argv[5]))
