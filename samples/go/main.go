// Every call of both vendors, made with the generated SDKs. Then it reads the vectors and calls servers that misbehave;
// leave out vectors.go and faults.go if you copy this.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
)

func main() {
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	var failed error
	for _, operation := range operations(ctx, newComm(os.Getenv("COMM_BASE_URL")), newBsg(os.Getenv("BSG_BASE_URL"))) {
		answer, response, err := operation.call()
		if err != nil {
			failed = errors.Join(failed, fmt.Errorf("%s: %w", operation.id, err))
			continue
		}
		read := factsOf(answer)
		read.Token = "" // a secret
		fmt.Println(operation.id, response.StatusCode, read)
	}
	failed = errors.Join(failed, readVectors(ctx, os.Getenv("VECTORS_URL"), os.Getenv("FACTS_FILE")))
	return errors.Join(failed, meetFaults(ctx, os.Getenv("FAULTS_URL"), os.Getenv("ENDINGS_FILE")))
}
